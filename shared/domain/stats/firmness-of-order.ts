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

/** Two neighbours that the data hardly tell apart. */
export interface ClosePair {
  /** The place of the first; the other stands directly below. */
  readonly place: number
  /** Share of draws in which the lower one comes out ahead. */
  readonly swapped: number
}

/** From this share of draws in which two neighbours swap on, their order is said to be close. */
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

/** 'One rank is close: 3 and 4 swap in 29% of draws'; null when none is. */
export const closeInWords = (pairs: readonly ClosePair[]): string | null => {
  const [first, ...others] = pairs.map(
    ({ place, swapped }) => `${place} and ${place + 1} swap in ${formatPercent(swapped)}`,
  )
  if (first === undefined) return null
  const count = others.length === 0 ? 'One rank is' : `${pairs.length} ranks are`
  return `${count} close: ${[first, ...others].join(', ')} of draws`
}

/** The interval of places in words, after what is said of draws: 'between rank 1 and 3 in 95%', 'rank 1 in nearly all'. */
export const placesInWords = ({ from, to }: PlaceFirmness): string => {
  return from === to ? `rank ${from} in nearly all` : `between rank ${from} and ${to} in 95%`
}
