import { formatDate } from '#shared/domain/format.ts'
import type { BriefPriority } from './input.ts'
import type { Block } from './model.ts'
import { sentence } from './wording.ts'

const heading = (text: string): Block => ({ type: 'heading', level: 3, rank: null, text })

/** 'The ask, by 15 Jan 2027: two engineers for a quarter.' */
export function askText({ ask, askOn }: BriefPriority): string {
  if (ask === '') return ''
  return sentence(`The ask${askOn === null ? '' : `, by ${formatDate(askOn)}`}: ${ask}`)
}

/** What will be true for customers, and how that helps them succeed. */
export const outcomeText = ({ outcome, decision }: BriefPriority): string =>
  [outcome, decision]
    .map(sentence)
    .filter((part) => part !== '')
    .join(' ')

/** What is done, by whom and by when; a column that would be empty is left out. */
export function moveBlocks({ moves }: BriefPriority): readonly Block[] {
  if (moves.length === 0) return []
  const columns = [
    { text: 'Move', form: 'text', of: (at: number) => moves[at]?.text ?? '' },
    { text: 'Owner', form: 'text', of: (at: number) => moves[at]?.owner ?? '' },
    { text: 'By', form: 'number', of: (at: number) => dayText(moves[at]?.dueOn ?? null) },
    { text: 'State', form: 'text', of: (at: number) => (moves[at]?.isDone ? 'done' : '') },
  ] as const
  const shown = columns.filter((column) => moves.some((_, at) => column.of(at) !== ''))
  return [
    heading('Moves'),
    {
      type: 'table',
      columns: shown.map(({ text, form }) => ({ text, form })),
      rows: moves.map((_, at) => shown.map((column) => column.of(at))),
    },
  ]
}

const dayText = (day: string | null): string => (day === null ? '' : formatDate(day))

export function alternativeBlocks({ alternatives }: BriefPriority): readonly Block[] {
  if (alternatives.length === 0) return []
  return [heading('Alternatives considered'), { type: 'list', items: alternatives.map(sentence) }]
}
