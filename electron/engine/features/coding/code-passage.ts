import type { codingEntries } from '#shared/contract/coding.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { CommandContext, Handlers } from '../../kernel/context.ts'
import { makeTheme, themeById, type ThemeRecord } from '../themes/repo.ts'
import { codingById, codingsOfRecord, passageOf, type PassageAt } from './repo.ts'

type CodePassage = Pick<typeof codingEntries, 'coding.ofRecord' | 'coding.add' | 'coding.setMemo' | 'coding.remove'>

/** Coding by hand: any stretch of any passage, to one theme or more, with a memo. */
export const codePassageHandlers: Handlers<CodePassage> = {
  'coding.ofRecord': ({ db }, { comment }) => ({ codings: codingsOfRecord(db, comment) }),

  'coding.add'(context, { comment, passage, start, end, themes, newTheme, memo }) {
    const { db } = context
    if (themes.length === 0 && newTheme === null)
      throw new VerbatimError('bad-input', 'Choose a theme for this passage, or name a new one.')
    const at = passageOf(db, comment, passage)
    const span = trimmed(at, start, end)
    const known = [...new Set(themes)].map((id) => themeById(db, id))
    const given = newTheme === null ? known : [...known, makeTheme(context, newTheme)]
    const ids = given.map((theme) => insertCoding(context, { ...span, passage: at.seq, theme, memo }))
    context.say(`Code a passage as ${given.map(({ label }) => `“${label}”`).join(', ')}`)
    return { ids }
  },

  'coding.setMemo'({ db }, { id, memo }) {
    const { seq } = codingById(db, id)
    return {
      changed: db.run('UPDATE coding SET memo = @memo WHERE seq = @seq AND memo <> @memo', { seq, memo }).changes,
    }
  },

  'coding.remove'(context, { id }) {
    const { seq, label } = codingById(context.db, id)
    context.say(`Take a passage out of “${label}”`)
    return { changed: context.db.run('DELETE FROM coding WHERE seq = @seq', { seq }).changes }
  },
}

/** Without the white space around it, which a selection by mouse easily takes along. */
function trimmed({ text }: PassageAt, start: number, end: number): { readonly start: number; readonly end: number } {
  const chosen = text.slice(start, end)
  const said = chosen.trim()
  if (said === '' || end > text.length)
    throw new VerbatimError('bad-input', 'There are no words in this selection. Select some of what was said.')
  const from = start + chosen.indexOf(said)
  return { start: from, end: from + said.length }
}

interface NewCoding {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly theme: Pick<ThemeRecord, 'seq'>
  readonly memo: string
}

/** The same stretch is given to a theme once. Whoever codes a comment takes back that it is not in the theme. */
function insertCoding(context: CommandContext, { passage, start, end, theme, memo }: NewCoding): string {
  const { db } = context
  const values = { passage, start, end, theme: theme.seq }
  db.run(
    `DELETE FROM pin WHERE kind = 'out' AND theme IN (SELECT seq FROM theme WHERE seq = @theme OR merged_into = @theme)
       AND comment IN (SELECT seq FROM comment WHERE passage = @passage AND start < @end AND "end" > @start)`,
    values,
  )
  db.run(
    `INSERT INTO coding (id, passage, start, "end", theme, memo, coder, at)
     VALUES (@id, @passage, @start, @end, @theme, @memo, @coder, @at)
     ON CONFLICT (passage, start, "end", theme) DO UPDATE SET memo = CASE @memo WHEN '' THEN memo ELSE @memo END`,
    { ...values, id: context.newId('k'), memo, coder: context.author(), at: context.now() },
  )
  return (
    db.get<{ id: string }>(
      'SELECT id FROM coding WHERE passage = @passage AND start = @start AND "end" = @end AND theme = @theme',
      values,
    )?.id ?? ''
  )
}
