import type { BriefOptions } from '#shared/contract/briefs.ts'
import { formatCount, formatDate, formatNumber, formatPercent } from '#shared/domain/format.ts'
import { heldInWords } from '#shared/domain/stats/firmness-of-order.ts'
import { pageFacts } from './facts.ts'
import type { BriefInput, BriefPriority } from './input.ts'
import type { Block } from './model.ts'
import { windowText } from './overview.ts'
import { askText, alternativeBlocks, moveBlocks, outcomeText } from './plan-blocks.ts'
import { countUnits, joined, quotationBlock, sentence } from './wording.ts'

const QUOTATIONS_A_PAGE = 3
/** From this share on that says otherwise, one of them is quoted. */
const COUNTER_SHARE = 0.1

const paragraph = (text: string): readonly Block[] => (text === '' ? [] : [{ type: 'paragraph', text }])
const heading = (text: string): Block => ({ type: 'heading', level: 3, rank: null, text })

function placeText(priority: BriefPriority, input: BriefInput): string {
  const { rank, suggestedRank, firmness, ownerRole } = priority
  const suggested = suggestedRank !== null && suggestedRank !== rank ? `the numbers suggest ${suggestedRank}` : ''
  return [
    `Rank ${rank} of ${input.priorities.length}${suggested === '' ? '' : ` (${suggested})`}`,
    firmness === null ? '' : heldInWords(firmness),
    ownerRole === '' ? '' : `owner: ${ownerRole}`,
    input.cycle.name,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function findingText({ comments, units, unitsOf, themes }: BriefPriority, { unit }: BriefInput): string {
  const about = themes.length === 0 ? '' : ` ${comments === 1 ? 'speaks' : 'speak'} to ${joined(themes)}`
  const from = unit === 'record' ? '' : ` from ${formatNumber(units)} of ${countUnits(unitsOf, unit)}`
  return `${formatCount(comments, 'comment')}${from}${about}.`
}

function gradeText({ grade }: BriefPriority): string {
  return [`Evidence: ${grade.word.toLowerCase()}.`, ...grade.reasons.map(sentence)].join(' ')
}

function ruleText({ tied, reason }: BriefPriority): string {
  if (tied.met || reason === '') return ''
  return `Kept although its evidence is below the rule (${joined(tied.reasons.map(lowerStart))}): ${sentence(reason)}`
}

const lowerStart = (text: string): string => (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '')

function quotationBlocks(priority: BriefPriority, options: BriefOptions): readonly Block[] {
  const counter = priority.contradicting.share > COUNTER_SHARE ? priority.counterExample : null
  const chosen = priority.quotations
    .filter((quotation) => quotation.evidenceId !== counter?.evidenceId)
    .slice(0, counter === null ? QUOTATIONS_A_PAGE : QUOTATIONS_A_PAGE - 1)
  const said =
    chosen.length === 0 ? [] : [heading('In their words'), ...chosen.map((one) => quotationBlock(one, options))]
  if (counter === null) return said
  return [
    ...said,
    heading(`${formatPercent(priority.contradicting.share)} come from ${priority.contradicting.from}`),
    quotationBlock(counter, options),
  ]
}

function measureBlocks({ measures }: BriefPriority): readonly Block[] {
  if (measures.length === 0) return []
  return [
    heading('Success is'),
    {
      type: 'table',
      columns: [
        { text: 'Measure', form: 'text' },
        { text: 'From', form: 'number' },
        { text: 'To', form: 'number' },
        { text: 'By', form: 'number' },
      ],
      rows: measures.map((one) => [
        one.name,
        one.baseline,
        one.target,
        one.dueOn === null ? '' : formatDate(one.dueOn),
      ]),
    },
  ]
}

/** What a reader would miss: something that is known of another priority, or of part of this one. */
function unknownItems({ atStake, npsImpact }: BriefPriority, { priorities }: BriefInput, isValueShown: boolean) {
  const items: string[] = []
  if (npsImpact === null && priorities.some((other) => other.npsImpact !== null)) {
    items.push('What it does to NPS: fewer than 20 scored answers raise it.')
  }
  if (!isValueShown) return items
  if (atStake === null && priorities.some((other) => other.atStake !== null)) {
    items.push('What is at stake: no renewal or deal of those who raise it has a known value.')
  }
  if (atStake !== null && atStake.unknownAccounts > 0) {
    const [raise, them] = atStake.unknownAccounts === 1 ? ['raises', 'it'] : ['raise', 'them']
    const accounts = formatCount(atStake.unknownAccounts, 'account')
    items.push(`The value of ${accounts} that ${raise} it; what is at stake leaves ${them} out.`)
  }
  return items
}

function unknownBlocks(priority: BriefPriority, input: BriefInput, options: BriefOptions): readonly Block[] {
  const items = [...priority.unknowns.map(sentence), ...unknownItems(priority, input, options.showValue)]
  return items.length === 0 ? [] : [heading('Not known'), { type: 'list', items }]
}

/** One page for one priority: the decision, the finding with its grade, its size, who says so, what success is. */
export function priorityBlocks(priority: BriefPriority, input: BriefInput, options: BriefOptions): readonly Block[] {
  const when = windowText(input.cycle)
  return [
    { type: 'heading', level: 2, rank: priority.rank, text: priority.title },
    { type: 'lead', text: placeText(priority, input) },
    ...paragraph(askText(priority)),
    ...paragraph(outcomeText(priority)),
    ...paragraph(`${findingText(priority, input)} ${gradeText(priority)}`),
    ...paragraph(ruleText(priority)),
    { type: 'facts', facts: pageFacts(priority, { options, unit: input.unit }) },
    ...quotationBlocks(priority, options),
    ...measureBlocks(priority),
    ...moveBlocks(priority),
    ...alternativeBlocks(priority),
    ...unknownBlocks(priority, input, options),
    {
      type: 'footnote',
      text: `${when === '' ? 'Counted over all evidence' : `Counted from ${when}`}; each ${input.unit} counts once. Files and what was left out: last page.`,
    },
  ]
}
