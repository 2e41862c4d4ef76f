import type { Db } from '../../db/statements.ts'
import type { Claim } from './claims.ts'

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where the comments of a run lie on the map. */
export function spotsOf(db: Db, run: number): Map<number, Spot> {
  const rows = db.all<Spot & { comment: number }>('SELECT comment, x, y FROM run_point WHERE run = @run', { run })
  return new Map(rows.map(({ comment, x, y }) => [comment, { x, y }]))
}

/** Amid the comments like it, the more alike the nearer (squared similarity); null where none of them is on the map. */
export function spotAmid({ near }: Pick<Claim, 'near'>, spots: ReadonlyMap<number, Spot>): Spot | null {
  let [x, y, sum] = [0, 0, 0]
  for (const { comment, weight } of near) {
    const spot = spots.get(comment)
    if (!spot) continue
    const pull = weight ** 2
    x += pull * spot.x
    y += pull * spot.y
    sum += pull
  }
  return sum === 0 ? null : { x: x / sum, y: y / sum }
}

/**
 * Turns, mirrors, scales and shifts a new map so that comments on both lie as near as can be to where they were
 * (Procrustes: Gower 1975), so that what has not changed is found where it was.
 */
export function aligned(
  found: ReadonlyMap<number, Spot>,
  before: ReadonlyMap<number, Spot>,
): ReadonlyMap<number, Spot> {
  const common = [...found].flatMap(([comment, now]) => {
    const was = before.get(comment)
    return was ? [{ now, was }] : []
  })
  if (common.length < 3) return found
  const from = middle(common.map(({ now }) => now))
  const to = middle(common.map(({ was }) => was))
  let [dot, cross, mirroredDot, mirroredCross, size] = [0, 0, 0, 0, 0]
  for (const { now, was } of common) {
    const [a, b] = [now.x - from.x, now.y - from.y]
    const [c, d] = [was.x - to.x, was.y - to.y]
    dot += a * c + b * d
    cross += a * d - b * c
    mirroredDot += a * c - b * d
    mirroredCross += a * d + b * c
    size += a * a + b * b
  }
  if (size === 0) return found
  const isMirrored = Math.hypot(mirroredDot, mirroredCross) > Math.hypot(dot, cross)
  const [cos, sin] = isMirrored ? [mirroredDot / size, mirroredCross / size] : [dot / size, cross / size]
  const sign = isMirrored ? -1 : 1
  return new Map(
    [...found].map(([comment, { x, y }]) => {
      const [a, b] = [x - from.x, sign * (y - from.y)]
      return [comment, { x: to.x + cos * a - sin * b, y: to.y + sin * a + cos * b }]
    }),
  )
}

function middle(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / spots.length, y: sum.y / spots.length }
}
