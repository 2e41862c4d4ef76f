import { formatPercent } from '../format.ts'
import type { Places } from './firmness.ts'

/** How firmly a priority has the place that a person gave it. Places count from 1. */
export interface PlaceFirmness {
  readonly place: number
  /** Share of draws in which it has that place. */
  readonly held: number
  /** Places between which it lies in at least 95% of draws. */
  readonly from: number
  readonly to: number
}

/** Two neighbours of whom the lower one often comes out ahead. */
export interface ClosePair {
  /** The place of the first; the other stands directly below. */
  readonly place: number
  /** Share of draws in which the lower one comes out ahead. */
  readonly swapped: number
}

/** From this share of draws in which two neighbours swap on, up to as much below all, their order is said to be close. */
const closeFrom = 0.25

/** @param order positions in `places` in the person's order */
export const firmnessOfOrder = ({ places }: Places, order: readonly number[]): readonly PlaceFirmness[] =>
  order.map((priority, at) => {
    const shares = places[priority] ?? []
    return { place: at + 1, held: shares[at] ?? 0, ...middlePlaces(shares) }
  })

/** Cuts at most 2.5% of draws off either end. */
const middlePlaces = (shares: readonly number[]): { readonly from: number; readonly to: number } => {
  const tail = 0.025 + 1e-9
  let [from, to] = [0, shares.length - 1]
  for (let sum = shares[from] ?? 0; sum <= tail && from < to; sum += shares[from] ?? 0) from += 1
  for (let sum = shares[to] ?? 0; sum <= tail && to > from; sum += shares[to] ?? 0) to -= 1
  return { from: from + 1, to: to + 1 }
}

export const closePairs = ({ ahead }: Places, order: readonly number[]): readonly ClosePair[] =>
  order.flatMap((priority, at) => {
    const next = order[at + 1]
    const swapped = next === undefined ? 0 : (ahead[next]?.[priority] ?? 0)
    return swapped >= closeFrom ? [{ place: at + 1, swapped }] : []
  })

/** Whether neighbours hardly differ, or the evidence has them the other way round. */
const isTie = ({ swapped }: ClosePair): boolean => swapped <= 1 - closeFrom

/**
 * One line for what nearly ties, one for what goes against the evidence: 'One rank is close: 3 and 4 swap in 29% of
 * trials', 'The evidence puts 3 above 2 in 95% of trials'.
 */
export function closeInWords(pairs: readonly ClosePair[]): readonly string[] {
  const ties = pairs.filter(isTie)
  const against = pairs.filter((pair) => !isTie(pair))
  const swap = ties.map(({ place, swapped }) => `${place} and ${place + 1} swap in ${formatPercent(swapped)}`)
  const above = against.map(({ place, swapped }) => `${place + 1} above ${place} in ${formatPercent(swapped)}`)
  const count = ties.length === 1 ? 'One rank is' : `${ties.length} ranks are`
  return [
    ...(ties.length === 0 ? [] : [`${count} close: ${swap.join(', ')} of trials`]),
    ...(against.length === 0 ? [] : [`The evidence puts ${above.join(', ')} of trials`]),
  ]
}

/** The interval of places in words, after what is said of trials: 'between rank 1 and 3 in 95%', 'rank 1 in nearly all'. */
export const placesInWords = ({ from, to }: PlaceFirmness): string => {
  return from === to ? `rank ${from} in nearly all` : `between rank ${from} and ${to} in 95%`
}

/** 'held in 92% of trials, between rank 1 and 2 in 95%'; a place that the evidence hardly ever gives is said to be so. */
export function heldInWords(firmness: PlaceFirmness): string {
  const { place, held, from, to } = firmness
  const isAgainst = place < from || place > to
  const said = isAgainst
    ? `; the evidence puts it ${from === to ? 'at ' : ''}${placesInWords(firmness)}`
    : `, ${placesInWords(firmness)}`
  return `held in ${formatPercent(held)} of trials${said}`
}
