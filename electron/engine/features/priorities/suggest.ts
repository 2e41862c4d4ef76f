import { VerbatimError } from '#shared/contract/errors.ts'
import { bySuggestedRank, suggestedRank } from '#shared/domain/stats/suggested-rank.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import type { CommentFact } from '../figures/facts.ts'
import type { ThemeRecord } from '../themes/repo.ts'
import { themeFigures } from '../themes/rows.ts'
import { priorityFigures } from './figures.ts'
import { worthQuoting } from './quotable.ts'
import { isPraised } from './praise.ts'
import { rankingOf } from './ranking.ts'
import { insertPriority, insertQuotation } from './repo.ts'
import { figuresOf } from './set-figures.ts'

const quotationsEach = 3

/** Makes priorities of the unused themes that the five parts put first, those left out that are praised. */
export function suggestPriorities(context: CommandContext, count: number): string[] {
  const cycle = changeableCycle(context)
  const room = 5 - priorityFigures(context).length
  if (room <= 0) {
    throw new VerbatimError(
      'refused',
      `${cycle.name} has five priorities already, the most that can be committed. Remove one first.`,
    )
  }
  const unused = themeFigures(context).filter(({ row }) => row.priority === null && row.comments > 0)
  if (unused.length === 0)
    throw new VerbatimError('refused', 'There is no theme left to make a priority of. Find themes first.')
  const asked = unused.filter(({ comments }) => !isPraised(comments))
  if (asked.length === 0)
    throw new VerbatimError(
      'refused',
      'What is left are themes that customers praise. Make a priority of one yourself where it should be one.',
    )
  const figures = figuresOf(
    context,
    asked.map(({ theme }) => [theme.seq]),
  )
  const { weights } = rankingOf(context)
  const scoreOf = (set: (typeof figures)[number] | undefined): number | null =>
    set ? suggestedRank(set.inputs, weights).score : null
  const best = bySuggestedRank(asked.map((one, at) => ({ id: one.row.id, score: scoreOf(figures[at]), one }))).slice(
    0,
    Math.min(count, room),
  )
  const ids = best.map(({ one }) =>
    createPriority(context, { cycle: cycle.seq, themes: [one.theme], title: one.row.label, comments: one.comments }),
  )
  context.say(ids.length === 1 ? 'Suggest 1 priority' : `Suggest ${ids.length} priorities`)
  return ids
}

interface Making {
  readonly cycle: number
  readonly themes: readonly ThemeRecord[]
  readonly title: string
  readonly comments: readonly CommentFact[]
}

/** A priority of themes, with three quotations to start from. */
export function createPriority(context: Context, { cycle, themes, title, comments }: Making): string {
  const { db } = context
  const id = context.newId('p')
  const priority = insertPriority(db, { id, cycle, title, at: context.now() })
  for (const theme of themes) {
    db.run('INSERT INTO priority_theme (cycle, theme, priority) VALUES (@cycle, @theme, @priority)', {
      cycle,
      theme: theme.seq,
      priority,
    })
  }
  for (const comment of worthQuoting(context, themes, comments).slice(0, quotationsEach)) {
    const text = db.pluck<string>('SELECT text FROM comment WHERE seq = @comment', { comment })[0] ?? ''
    if (text !== '')
      insertQuotation(db, { id: context.newId('q'), priority, comment, start: 0, end: text.length, text })
  }
  return id
}
