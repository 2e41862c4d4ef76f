import type { Claim } from './claims.ts'
import type { Assigned, PlannedPoint, PlannedTheme } from './plan.ts'
import { spotAmid, type Spot } from './points.ts'

export interface Joins {
  readonly assigned: readonly Assigned[]
  readonly offered: readonly Assigned[]
  readonly points: readonly PlannedPoint[]
}

/** New comments join the themes they belong to; to a locked theme they are only offered, and wait. */
export function joinsOf(
  claims: readonly Claim[],
  themes: readonly PlannedTheme[],
  spots: ReadonlyMap<number, Spot>,
): Joins {
  const position = new Map(themes.flatMap(({ record }, at) => (record ? [[record.seq, at] as const] : [])))
  const isLocked = (theme: number): boolean => themes[theme]?.record?.isLocked === 1
  const assigned: Assigned[] = []
  const offered: Assigned[] = []
  const points: PlannedPoint[] = []
  for (const claim of claims) {
    const { comment, strength, second } = claim
    const theme = claim.theme === null ? undefined : position.get(claim.theme)
    const waits = theme !== undefined && isLocked(theme)
    if (theme !== undefined) (waits ? offered : assigned).push({ comment, theme, strength })
    const other = second === null || waits ? undefined : position.get(second.theme)
    if (second !== null && other !== undefined && !isLocked(other))
      assigned.push({ comment, theme: other, strength: second.strength })
    const spot = spotAmid(claim, spots)
    if (spot === null) continue
    const suggested = claim.suggested === null ? null : (position.get(claim.suggested) ?? null)
    points.push({ comment, ...spot, suggested: theme !== undefined && !waits ? null : suggested, waits })
  }
  return { assigned, offered, points }
}
