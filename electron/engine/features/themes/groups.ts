import type { OutputOf } from '#shared/contract/contract.ts'
import type { Group, GroupChoice } from '#shared/contract/theme-views.ts'
import { formatDate } from '#shared/domain/format.ts'
import type { Context } from '../../kernel/context.ts'
import { distinctUnits, factsOf, type CommentFact } from '../figures/facts.ts'
import { monthPeriods, quarterPeriods, type Period } from '../figures/periods.ts'
import { segmentations } from '../figures/segmentations.ts'

/** The group with what it is called and how much was said in it. */
export function describeGroup(context: Context, group: Group): GroupChoice {
  const belongs = membership(context, group)
  const comments = factsOf(context).comments.filter(belongs)
  return { group, label: labelOf(context, group), comments: comments.length, units: distinctUnits(comments) }
}

/** Whether a comment belongs to a group. Where an attribute is the customer's, all that one says belongs. */
export function membership(context: Context, group: Group): (comment: CommentFact) => boolean {
  switch (group.by) {
    case 'months':
      return ({ month }) => month !== null && group.from <= month && month <= group.to
    case 'kind':
      return ({ kind }) => kind === group.value
    case 'band':
      return ({ band }) => band === group.value
    case 'outcome':
      return ({ outcome }) => outcome === group.value
    case 'source': {
      const source = sourcesOf(context).find(({ id }) => id === group.value)?.seq
      return (comment) => comment.source === source
    }
    case 'attribute': {
      const found = segmentations(context).find(({ attribute }) => attribute === group.name)
      return (comment) => found?.valueOf(comment) === group.value
    }
  }
}

/** What the comments can be divided by: only what has two groups in which somebody spoke. */
export function groupChoices(context: Context): OutputOf<'themes.compareChoices'>['ways'] {
  const ways: readonly { label: string; groups: readonly Group[] }[] = [
    { label: 'Period', groups: periodGroups(context) },
    { label: 'Kind of source', groups: kinds.map((value) => ({ by: 'kind', value })) },
    { label: 'Source', groups: sourcesOf(context).map(({ id }) => ({ by: 'source', value: id })) },
    { label: 'Score', groups: bands.map((value) => ({ by: 'band', value })) },
    { label: 'Deal outcome', groups: outcomes.map((value) => ({ by: 'outcome', value })) },
    ...segmentations(context).map(({ attribute: name, units }) => ({
      label: name,
      groups: [...units.keys()].map((value): Group => ({ by: 'attribute', name, value })),
    })),
  ]
  return ways
    .map(({ label, groups }) => ({
      label,
      groups: groups.map((group) => describeGroup(context, group)).filter(({ units }) => units > 0),
    }))
    .filter(({ groups }) => groups.length >= 2)
}

const kinds = ['survey', 'call', 'deal'] as const
const bands = ['promoter', 'passive', 'detractor'] as const
const outcomes = ['won', 'lost', 'no-decision', 'open'] as const

/** The later half of the window before the earlier one, then quarters and months, latest first. */
function periodGroups(context: Context): readonly Group[] {
  const { window } = factsOf(context)
  const months = monthPeriods(window)
  const half = Math.floor(months.length / 2)
  const halves = half < 2 ? [] : [months.slice(-half), months.slice(-2 * half, -half)]
  const quarters = quarterPeriods(window).toReversed()
  return [
    ...halves.flatMap(groupOf),
    ...quarters.flatMap(({ months: three }) => groupOf(months.filter(({ id }) => three.includes(id)))),
    ...months.toReversed().flatMap((month) => groupOf([month])),
  ].filter((one, at, all) => all.findIndex(({ from, to }) => from === one.from && to === one.to) === at)
}

function groupOf(periods: readonly Period[]): readonly Extract<Group, { by: 'months' }>[] {
  const [first, last] = [periods[0], periods.at(-1)]
  return first && last ? [{ by: 'months', from: first.id, to: last.id }] : []
}

function labelOf(context: Context, group: Group): string {
  switch (group.by) {
    case 'months':
      return group.from === group.to ? formatDate(group.from) : `${formatDate(group.from)} to ${formatDate(group.to)}`
    case 'source':
      return sourcesOf(context).find(({ id }) => id === group.value)?.file ?? 'A source that is no longer there'
    case 'attribute':
      return group.value
    default:
      return names[group.value]
  }
}

const names: Readonly<Record<Extract<Group, { by: 'kind' | 'band' | 'outcome' }>['value'], string>> = {
  survey: 'Survey',
  call: 'Calls',
  deal: 'Win/loss',
  promoter: 'Promoters',
  passive: 'Passives',
  detractor: 'Detractors',
  other: 'Scores of other kinds',
  none: 'Without a score',
  won: 'Won',
  lost: 'Lost',
  'no-decision': 'No decision',
  open: 'Open',
}

const sourcesOf = ({ db }: Context) =>
  db.all<{ seq: number; id: string; file: string }>(
    `SELECT seq, id, file FROM source WHERE state = 'active' ORDER BY seq`,
  )
