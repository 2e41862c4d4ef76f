import { npsSide } from '#shared/domain/stats/nps.ts'
import type { FirmnessUnit } from '#shared/domain/stats/firmness-units.ts'
import type { FirmnessInput } from '#shared/domain/stats/firmness.ts'
import type { StakeItem } from '#shared/domain/stats/value-at-stake.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { answersOf, npsBasis } from '../figures/nps.ts'
import { stakeBasis } from '../figures/stake.ts'
import type { PriorityFigures } from './figures.ts'

/** What each unit adds to reach, NPS impact and value at stake of priorities: what is resampled. */
export function firmnessBasis(
  context: Context,
  priorities: readonly PriorityFigures[],
): Pick<FirmnessInput, 'units' | 'silentValue'> {
  const facts = factsOf(context)
  const units = new Map<string | number, Tally>()
  const tallyOf = (key: string | number, isCounted: boolean): Tally => {
    const known = units.get(key)
    if (known) return known
    const made: Tally = { isCounted, answers: 0, sum: 0, value: 0, parts: new Map() }
    units.set(key, made)
    return made
  }
  const ofComment = ({ unit, record }: CommentFact): Tally => tallyOf(unit ?? `record ${record}`, unit !== null)
  for (const comment of facts.comments) ofComment(comment)
  addScores({ facts: facts.comments, priorities, tallyOf })
  priorities.forEach(({ set }, priority) => {
    for (const comment of set.comments) partOf(ofComment(comment), priority).raises = true
  })
  const silentValue = addStake(stakeBasis(context).items, { priorities, units, tallyOf })
  return { units: [...units.values()].map(asUnit), silentValue }
}

interface Part {
  raises: boolean
  answers: number
  sum: number
  value: number
}

interface Tally extends Omit<FirmnessUnit, 'parts' | 'answers' | 'sum' | 'value'> {
  answers: number
  sum: number
  value: number
  readonly parts: Map<number, Part>
}

function partOf({ parts }: Tally, priority: number): Part {
  const known = parts.get(priority)
  if (known) return known
  const made: Part = { raises: false, answers: 0, sum: 0, value: 0 }
  parts.set(priority, made)
  return made
}

/** In the order of the priorities, so that units which add the same look the same. */
const asUnit = ({ isCounted, parts, ...sums }: Tally): FirmnessUnit => ({
  ...sums,
  isCounted,
  parts: [...parts]
    .sort(([x], [y]) => x - y)
    .map(([priority, part]) => ({ priority, ...part, raises: part.raises && isCounted })),
})

interface Scores {
  readonly facts: readonly CommentFact[]
  readonly priorities: readonly PriorityFigures[]
  readonly tallyOf: (key: string | number, isCounted: boolean) => Tally
}

function addScores({ facts, priorities, tallyOf }: Scores): void {
  const basis = npsBasis(facts)
  const tallies = basis.answers.map(({ unit }) => tallyOf(unit, false))
  basis.answers.forEach(({ score }, at) => add(tallies[at], npsSide(score)))
  priorities.forEach(({ set }, priority) => {
    for (const at of answersOf(basis, set.comments)) {
      const tally = tallies[at]
      const score = basis.answers[at]?.score
      if (tally && score !== undefined) add(partOf(tally, priority), npsSide(score))
    }
  })
}

const add = (sums: { answers: number; sum: number } | undefined, side: number): void => {
  if (!sums) return
  sums.answers += 1
  sums.sum += side
}

interface Staked {
  readonly priorities: readonly PriorityFigures[]
  readonly units: ReadonlyMap<string | number, Tally>
  readonly tallyOf: (key: string | number, isCounted: boolean) => Tally
}

/** @returns the value of accounts that never spoke, which no draw changes. */
function addStake(items: readonly StakeItem[], { priorities, units, tallyOf }: Staked): number {
  const wanted = priorities.map(({ themes }) => new Set(themes.map(String)))
  let silent = 0
  for (const { id, account, value, themes } of items) {
    if (value === null) continue
    const key = account === null ? id : Number(account)
    if (account !== null && !units.has(key)) {
      silent += value.amountMinor
      continue
    }
    const tally = tallyOf(key, false)
    tally.value += value.amountMinor
    wanted.forEach((own, priority) => {
      if (themes.some((theme) => own.has(theme))) partOf(tally, priority).value += value.amountMinor
    })
  }
  return silent
}
