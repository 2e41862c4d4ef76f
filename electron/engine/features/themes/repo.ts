import type { Context } from '../../kernel/context.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'

export interface ThemeRecord {
  readonly seq: number
  readonly id: string
  readonly label: string
  readonly description: string
  readonly colour: number
  readonly isLocked: number
  readonly isEdited: number
  readonly parent: number | null
  readonly isArchived: number
  readonly isSevere: number
  readonly madeBy: 'machine' | 'person'
  /** JSON: { term, lift, share }[] and comment seqs, from the run that made it. */
  readonly keywords: string
  readonly typical: string
  readonly unusual: string
}

const columns = `seq, id, label, description, colour, is_locked AS isLocked, is_edited AS isEdited, made_by AS madeBy,
  parent, is_archived AS isArchived, is_severe AS isSevere,
  keywords, typical, unusual`

export const activeThemes = (db: Db): ThemeRecord[] =>
  db.all<ThemeRecord>(`SELECT ${columns} FROM theme WHERE state = 'active' AND is_archived = 0 ORDER BY seq`)

export const archivedThemes = (db: Db): ThemeRecord[] =>
  db.all<ThemeRecord>(`SELECT ${columns} FROM theme WHERE state = 'active' AND is_archived = 1 ORDER BY seq`)

/** Themes that are part of another, archived ones too. */
export const partsOf = (db: Db, theme: number): ThemeRecord[] =>
  db.all<ThemeRecord>(`SELECT ${columns} FROM theme WHERE state = 'active' AND parent = @theme ORDER BY seq`, { theme })

/** @throws VerbatimError 'not-found' for a theme that was merged, retired or never was, 'refused' for an archived one. */
export function themeById(db: Db, id: string): ThemeRecord {
  const theme = anyThemeById(db, id)
  if (theme.isArchived === 1)
    throw new VerbatimError('refused', `“${theme.label}” is archived. Nothing was changed. Bring it back first.`)
  return theme
}

/** Archived or not. @throws VerbatimError 'not-found' for a theme that was merged, retired or never was. */
export function anyThemeById(db: Db, id: string): ThemeRecord {
  const row = db.get<ThemeRecord>(`SELECT ${columns} FROM theme WHERE id = @id AND state = 'active'`, { id })
  if (!row)
    throw new VerbatimError(
      'not-found',
      'This theme is no longer there. It may have been merged into another; undo brings it back.',
    )
  return row
}

export const colours = 10

/** The next theme takes the colour least used. */
function nextColour(db: Db): number {
  const used = db.pluck<number>(`SELECT colour FROM theme WHERE state = 'active'`)
  const counts = Array.from({ length: colours }, (_, colour) => used.filter((one) => one === colour).length)
  return counts.indexOf(Math.min(...counts))
}

export interface NewTheme {
  readonly label: string
  readonly madeBy: 'machine' | 'person'
  readonly description?: string
  /** The least used when absent. */
  readonly colour?: number
  readonly keywords?: readonly unknown[]
  readonly typical?: readonly number[]
  readonly unusual?: readonly number[]
}

export function insertTheme(context: Context, theme: NewTheme): { seq: number; id: string } {
  const id = context.newId('t')
  const { lastInsertRowid: seq } = context.db.run(
    `INSERT INTO theme (id, label, description, colour, made_by, is_locked, is_edited, state, keywords, typical, unusual, created_at)
     VALUES (@id, @label, @description, @colour, @madeBy, 0, @isEdited, 'active', @keywords, @typical, @unusual, @at)`,
    {
      id,
      label: theme.label,
      description: theme.description ?? '',
      colour: theme.colour ?? nextColour(context.db),
      madeBy: theme.madeBy,
      isEdited: Number(theme.madeBy === 'person'),
      keywords: JSON.stringify(theme.keywords ?? []),
      typical: JSON.stringify(theme.typical ?? []),
      unusual: JSON.stringify(theme.unusual ?? []),
      at: context.now(),
    },
  )
  return { seq, id }
}

export const markEdited = (db: Db, seq: number): number =>
  db.run('UPDATE theme SET is_edited = 1 WHERE seq = @seq AND is_edited = 0', { seq }).changes

/** Labels tell themes apart, so no two are alike but for case. */
export function refuseTakenLabel(db: Db, label: string, except: number | null): void {
  const taken = db.get<{ isArchived: number }>(
    `SELECT is_archived AS isArchived FROM theme WHERE state = 'active' AND lower(label) = lower(@label) AND seq IS NOT @except`,
    { label, except },
  )
  if (taken)
    throw new VerbatimError(
      'refused',
      taken.isArchived === 1
        ? `There is an archived theme named “${label}”. Choose another name, or bring that one back.`
        : `There is a theme named “${label}” already. Choose another name, or merge the two.`,
    )
}

/** A person's new theme. @throws VerbatimError 'refused' where another has the name */
export function makeTheme(context: Context, label: string): Pick<ThemeRecord, 'seq' | 'id' | 'label'> {
  refuseTakenLabel(context.db, label, null)
  return { ...insertTheme(context, { label, madeBy: 'person' }), label }
}

export interface RunRow {
  readonly id: string
  readonly at: string
  readonly seed: number
  readonly count: number | null
  readonly model: string | null
  readonly kind: 'find' | 'place'
}

export const activeRun = (db: Db): RunRow | null =>
  db.get<RunRow>('SELECT id, at, seed, count, model, kind FROM run WHERE seq = @seq', {
    seq: Number(setting(db, 'active_run')),
  }) ?? null

/** Comment seqs by their ids; ids that are not there are refused together. */
export function commentSeqs(db: Db, ids: readonly string[]): number[] {
  const rows = db.all<{ id: string; seq: number }>(
    'SELECT c.id, c.seq FROM comment c WHERE c.id IN (SELECT value FROM json_each(@ids))',
    { ids: JSON.stringify(ids) },
  )
  if (rows.length < new Set(ids).size) {
    throw new VerbatimError(
      'not-found',
      `${new Set(ids).size - rows.length} of these comments are not in the workspace. Nothing was moved.`,
    )
  }
  return rows.map((row) => row.seq)
}

export const commentSeq = (db: Db, id: string): number => commentSeqs(db, [id])[0] ?? 0
