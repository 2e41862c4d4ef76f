import { area, line } from 'd3-shape'
import type { Point } from './plane.ts'

/** A share with its interval, 0 to 1. */
interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface ShareLine {
  /** SVG paths in a box of 100 × 100 with y downwards; gaps where nothing is known. */
  readonly line: string
  readonly band: string
  /** The share at the upper edge: the next round one above all there is to show, the band too. */
  readonly top: number
  /** Where each share stands in the box; null where nothing is known. */
  readonly points: readonly (Point | null)[]
}

const rounds = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1]

/** A share over time from zero up, oldest first, with the band of its intervals. */
export function shareLine(shares: readonly (Share | null)[]): ShareLine {
  const known = shares.flatMap((share) => share ?? [])
  const largest = Math.max(0, ...known.map(({ high }) => high))
  const top = rounds.find((round) => round >= largest) ?? 1
  const x = (at: number): number => (shares.length < 2 ? 50 : (100 * at) / (shares.length - 1))
  const y = (share: number): number => 100 * (1 - share / top)
  const isKnown = (share: Share | null): boolean => share !== null
  return {
    line:
      line<Share | null>()
        .defined(isKnown)
        .x((_, at) => x(at))
        .y((share) => y(share?.value ?? 0))
        .digits(2)([...shares]) ?? '',
    band:
      area<Share | null>()
        .defined(isKnown)
        .x((_, at) => x(at))
        .y0((share) => y(share?.low ?? 0))
        .y1((share) => y(share?.high ?? 0))
        .digits(2)([...shares]) ?? '',
    top,
    points: shares.map((share, at) => share && { x: x(at), y: y(share.value) }),
  }
}
