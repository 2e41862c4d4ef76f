import type { OutputOf } from '#shared/contract/contract.ts'
import type { Quote } from '#shared/contract/values.ts'
import type { Context } from '../../kernel/context.ts'
import { quotesOf } from '../themes/quotes.ts'
import { themeFigures } from '../themes/rows.ts'
import { counterComments, counterExamples, smallerSide } from './counter.ts'
import type { PriorityFigures } from './figures.ts'
import { worthQuoting } from './quotable.ts'
import { quotationsOf } from './repo.ts'

type Shown = Omit<OutputOf<'priorities.get'>, 'priority'>

const shown = { candidates: 8, counterExamples: 3 } as const

/** The quotations of a priority, those worth choosing, and where enough say otherwise, those that do. */
export function quotationsShown(context: Context, { row, set, themes }: PriorityFigures): Shown {
  const { db } = context
  const rows = quotationsOf(db, row.seq)
  const taken = new Set(rows.map(({ comment }) => comment))
  const counter = counterExamples(context, set, themes)
  const against = new Set(counter.length === 0 ? [] : counterComments(set.comments).map(({ seq }) => seq))
  const read = (seqs: readonly number[]): (Quote & { isCounter: boolean })[] =>
    quotesOf(db, seqs).map((quote, at) => ({ ...quote, isCounter: against.has(seqs[at] ?? -1) }))
  const chosen = read(rows.map(({ comment }) => comment))
  const records = themeFigures(context).flatMap(({ theme }) => (themes.includes(theme.seq) ? [theme] : []))
  const candidates = worthQuoting(context, records, set.comments).filter((seq) => !taken.has(seq) && !against.has(seq))
  return {
    chosen: rows.flatMap(({ id, start, end, text }, at) => {
      const quote = chosen[at]
      return quote ? [{ ...quote, id, start, end, text, marks: [] }] : []
    }),
    candidates: read(candidates.slice(0, shown.candidates)),
    contradicting:
      counter.length === 0
        ? null
        : {
            share: set.evidence.contradictingShare,
            from: smallerSide(set.comments),
            candidates: read(counter.filter((seq) => !taken.has(seq)).slice(0, shown.counterExamples)),
          },
  }
}
