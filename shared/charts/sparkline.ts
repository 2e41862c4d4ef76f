import { line } from 'd3-shape'
import type { Size } from './plane.ts'

export interface Sparkline {
  /** An SVG path from the oldest value to the newest; '' below two values. */
  readonly path: string
  /** Where the newest value stands; null below two values. */
  readonly end: readonly [x: number, y: number] | null
}

/** The line starts at zero, so that a small wobble in a large number looks small. `insetPx` keeps the stroke whole. */
export function sparkline(values: readonly number[], size: Size, insetPx = 2): Sparkline {
  if (values.length < 2) return { path: '', end: null }
  const top = Math.max(...values, 1)
  const stepPx = (size.width - 2 * insetPx) / (values.length - 1)
  const points = values.map((value, at): [number, number] => [
    insetPx + at * stepPx,
    size.height - insetPx - (value / top) * (size.height - 2 * insetPx),
  ])
  return { path: line().digits(2)(points) ?? '', end: points[points.length - 1] ?? null }
}
