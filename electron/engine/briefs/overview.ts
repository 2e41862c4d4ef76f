import type { BriefOptions } from '#shared/contract/briefs.ts'
import { formatCount, formatDate, formatPercent } from '#shared/domain/format.ts'
import { overviewFacts } from './facts.ts'
import type { BriefInput, BriefPriority, BriefQuotation } from './input.ts'
import type { Block } from './model.ts'
import { countInWords, countUnits, joined, measureText, quotationBlock, sentence } from './wording.ts'

const LINE_CHARACTERS = 92
const PAGE_LINES = 46

const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0)

export function windowText({ windowFrom, windowTo }: BriefInput['cycle']): string {
  return windowFrom === null || windowTo === null ? '' : `${formatDate(windowFrom)} to ${formatDate(windowTo)}`
}

function leadText(input: BriefInput): string {
  const { totals, priorities, unit, cycle } = input
  const kinds = [
    totals.surveys > 0 ? formatCount(totals.surveys, 'survey') : '',
    totals.calls > 0 ? formatCount(totals.calls, 'call') : '',
    totals.deals > 0 ? formatCount(totals.deals, 'closed deal') : '',
  ].filter((kind) => kind !== '')
  const by = unit === 'record' ? 'in' : 'by'
  const counted = `${countInWords(priorities.length, 'priority')} from ${formatCount(totals.comments, 'comment')} ${by} ${countUnits(totals.units, unit)}`
  const from = kinds.length > 0 ? `: ${joined(kinds)}` : ''
  const when = windowText(cycle)
  return `${counted}${from}${when === '' ? '' : `, ${when}`}.`
}

function statusText({ cycle }: BriefInput): string {
  if (cycle.state === 'open') return 'A draft: these priorities are not committed yet.'
  const by = cycle.committedBy === null ? '' : ` by ${cycle.committedBy}`
  return `Committed${by}${cycle.committedAt === null ? '' : ` on ${formatDate(cycle.committedAt)}`}.`
}

function closingText({ measures, ownerRole }: BriefPriority): string {
  const [measure] = measures
  const success = measure === undefined ? '' : sentence(`Measured by ${lowerFirst(measureText(measure))}`)
  const owner = ownerRole === '' ? '' : sentence(`Owner: ${ownerRole}`)
  return [success, owner].filter((part) => part !== '').join(' ')
}

/** 'Export success rate' → 'export success rate'; 'NPS of exports' stays. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** Quotations that leave the overview on one page: the first that fits under each priority, from the first rank on. */
function fittingQuotations(input: BriefInput): ReadonlyMap<number, BriefQuotation> {
  const fixed = input.priorities.reduce(
    (lines, priority) => lines + 3 + linesOf(priority.outcome) + linesOf(closingText(priority)),
    6 + linesOf(input.cycle.objective) + (input.cycle.goals.length > 0 ? 3 + input.cycle.goals.length * 1.6 : 0),
  )
  let free = PAGE_LINES - fixed
  const fitting = new Map<number, BriefQuotation>()
  for (const priority of input.priorities) {
    const quotation = priority.quotations.find(
      (candidate) => linesOf(candidate.text) <= 2 && linesOf(candidate.text) + 2 <= free,
    )
    if (quotation === undefined) continue
    fitting.set(priority.rank, quotation)
    free -= linesOf(quotation.text) + 2
  }
  return fitting
}

function goalsBlocks({ cycle }: BriefInput): readonly Block[] {
  if (cycle.goals.length === 0) return []
  return [
    { type: 'heading', level: 3, rank: null, text: 'Goals' },
    {
      type: 'table',
      columns: [
        { text: 'Goal', form: 'text' },
        { text: 'From', form: 'number' },
        { text: 'To', form: 'number' },
        { text: 'By', form: 'number' },
      ],
      rows: cycle.goals.map((goal) => [
        goal.text,
        goal.baseline,
        goal.target,
        goal.dueOn === null ? '' : formatDate(goal.dueOn),
      ]),
    },
  ]
}

function coverageText({ totals, unplaced }: BriefInput): string {
  if (unplaced === 0 || totals.comments === 0) return ''
  return `${formatCount(unplaced, 'comment')} (${formatPercent(unplaced / totals.comments)}) ${unplaced === 1 ? 'is' : 'are'} in no theme.`
}

/** The first page: what customers need, in the order of the priorities. */
export function overviewBlocks(input: BriefInput, options: BriefOptions): readonly Block[] {
  const quotations = fittingQuotations(input)
  const sections = input.priorities.flatMap((priority): Block[] => {
    const quotation = quotations.get(priority.rank)
    const closing = closingText(priority)
    return [
      { type: 'heading', level: 2, rank: priority.rank, text: priority.title },
      ...(priority.outcome === '' ? [] : [{ type: 'paragraph' as const, text: sentence(priority.outcome) }]),
      { type: 'facts', facts: overviewFacts(priority, { options, unit: input.unit }) },
      ...(quotation === undefined ? [] : [quotationBlock(quotation, options)]),
      ...(closing === '' ? [] : [{ type: 'paragraph' as const, text: closing }]),
    ]
  })
  const sample = input.isSample ? 'Made-up sample data: no customer said any of this. ' : ''
  return [
    { type: 'title', text: briefTitle(input) },
    { type: 'lead', text: leadText(input) },
    ...(input.cycle.objective === '' ? [] : [{ type: 'paragraph' as const, text: sentence(input.cycle.objective) }]),
    ...sections,
    ...goalsBlocks(input),
    {
      type: 'footnote',
      text: [sample + statusText(input), coverageText(input)].filter((part) => part !== '').join(' '),
    },
  ]
}

export const briefTitle = ({ cycle }: BriefInput): string => `What customers need from us in ${cycle.name}`
