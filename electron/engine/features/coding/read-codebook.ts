import { readFileSync, statSync } from 'node:fs'
import type { codingEntries } from '#shared/contract/coding.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount } from '#shared/domain/format.ts'
import { countCodes, type Code } from '../../codebook/code.ts'
import { readRefiCodebook } from '../../codebook/refi-codebook.ts'
import { readTaguette } from '../../codebook/taguette.ts'
import type { CommandContext, Context, Handlers } from '../../kernel/context.ts'
import { activeThemes, insertTheme, type ThemeRecord } from '../themes/repo.ts'
import { guidsOfThemes, hueOf } from './codebook.ts'

type Reading = Pick<typeof codingEntries, 'codebook.look' | 'codebook.read'>

/** No codebook is larger; what is, is something else. */
const mostBytes = 20_000_000

export const readCodebookHandlers: Handlers<Reading> = {
  'codebook.look': (context, { token }) => matchOf(context, bookOf(context, token)),

  'codebook.read'(context, { token }) {
    const book = bookOf(context, token)
    const match = matchOf(context, book)
    const created = addThemes(context, book.codes)
    context.say(`Read ${formatCount(match.codes, 'code')} from ${book.file}`)
    return { ...match, created }
  },
}

interface Book {
  readonly file: string
  readonly format: 'qdc' | 'taguette'
  readonly codes: readonly Code[]
}

function bookOf({ files }: Context, token: string): Book {
  const { path, name } = files.get(token)
  if (statSync(path).size > mostBytes)
    throw new VerbatimError(
      'not-readable',
      `${name} is larger than any codebook. Choose a .qdc file or a CSV of codes.`,
    )
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  return text.trimStart().startsWith('<')
    ? { file: name, format: 'qdc', codes: readRefiCodebook(text, name) }
    : { file: name, format: 'taguette', codes: readTaguette(text, name) }
}

function matchOf({ db }: Context, { format, codes }: Book) {
  const find = finder(db)
  const all = flat(codes)
  return {
    format,
    codes: countCodes(codes),
    matched: all.filter((code) => find(code)).length,
    lifted: codes.flatMap(({ children }) => children).reduce((sum, { children }) => sum + countCodes(children), 0),
  }
}

const flat = (codes: readonly Code[]): Code[] => codes.flatMap((code) => [code, ...flat(code.children)])

/** The theme a code is here already: by guid, else by name. */
function finder(db: Context['db']): (code: Code) => ThemeRecord | undefined {
  const themes = activeThemes(db)
  const guid = guidsOfThemes(db)
  const byGuid = new Map(themes.map((theme) => [guid(theme), theme]))
  const byName = new Map(themes.map((theme) => [theme.label.toLowerCase(), theme]))
  return (code) => byGuid.get(code.guid ?? '') ?? byName.get(code.name.toLowerCase())
}

/** Themes have one level of parts; what lies deeper becomes a part of the theme on the first. */
function addThemes(context: CommandContext, codes: readonly Code[]): number {
  const find = finder(context.db)
  const taken = new Set(context.db.pluck<string>(`SELECT lower(label) FROM theme WHERE state = 'active'`))
  let created = 0
  const add = (code: Code, parent: ThemeAt | null): ThemeAt => {
    const known = find(code)
    if (known) describe(context, known, code)
    else created += 1
    const theme = known ?? newTheme(context, { ...code, name: freeLabel(code.name, parent?.label, taken) }, parent)
    remember(context, code, theme.seq)
    return theme
  }
  for (const code of codes) {
    const theme = add(code, null)
    const parent = theme.parent === null ? theme : null
    for (const part of flat(code.children)) add(part, parent)
  }
  return created
}

interface ThemeAt {
  readonly seq: number
  readonly label: string
  readonly parent: number | null
}

const longestLabel = 120

/** Labels tell themes apart; a codebook may have an “Other” under every code. */
function freeLabel(name: string, parent: string | undefined, taken: Set<string>): string {
  const plain = name.slice(0, longestLabel)
  const inParent = parent === undefined ? plain : `${name.slice(0, 60)} (${parent.slice(0, 50)})`
  const found = [plain, inParent, ...Array.from({ length: 1000 }, (_, nth) => `${name.slice(0, 100)} ${nth + 2}`)].find(
    (label) => !taken.has(label.toLowerCase()),
  )
  const label = found ?? plain
  taken.add(label.toLowerCase())
  return label
}

function newTheme(context: CommandContext, code: Code, parent: ThemeAt | null): ThemeAt {
  const hue = hueOf(code.colour)
  const { seq } = insertTheme(context, {
    label: code.name,
    description: code.description,
    madeBy: 'person',
    ...(hue !== undefined && { colour: hue }),
  })
  if (parent !== null) {
    context.db.run('UPDATE theme SET parent = @parent WHERE seq = @seq', { seq, parent: parent.seq })
  }
  return { seq, label: code.name, parent: parent?.seq ?? null }
}

function describe({ db }: Context, theme: ThemeRecord, { description }: Code): void {
  if (theme.description !== '' || description === '') return
  db.run('UPDATE theme SET description = @description, is_edited = 1 WHERE seq = @seq', { seq: theme.seq, description })
}

function remember({ db }: Context, { guid }: Code, theme: number): void {
  if (guid === null) return
  db.run('INSERT INTO theme_guid (guid, theme) VALUES (@guid, @theme) ON CONFLICT DO NOTHING', { guid, theme })
}
