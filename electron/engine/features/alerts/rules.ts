import type { Alert } from '#shared/contract/alerts.ts'
import { highFrom } from '#shared/domain/stats/account-risk.ts'

/** How a theme (1 where it rises by the test, else 0) or an account (points of risk) stands. */
export interface Standing {
  readonly kind: Alert['kind']
  /** The permanent id. */
  readonly subject: string
  readonly level: number
}

/** An account moves sharply with so many points more, below the line to high too. */
const sharpPoints = 25

/** A theme that rises and did not, or an account whose risk rose into high or by 25 points and more. */
export const isSharp = (kind: Alert['kind'], was: number, now: number): boolean =>
  kind === 'theme' ? was === 0 && now === 1 : now - was >= sharpPoints || (was < highFrom && now >= highFrom)

/** What moved sharply between two looks, with the level before. What was not there before has nothing to have moved from. */
export function sharpMoves(
  before: readonly Standing[],
  now: readonly Standing[],
): readonly { readonly moved: Standing; readonly was: number }[] {
  const levels = new Map(before.map((one) => [keyOf(one), one.level]))
  return now.flatMap((moved) => {
    const was = levels.get(keyOf(moved))
    return was !== undefined && isSharp(moved.kind, was, moved.level) ? [{ moved, was }] : []
  })
}

/** Those that do not hold any more. What was not looked at is not known to have ended. */
export function endedAlerts<Told extends Pick<Standing, 'kind' | 'subject'> & { readonly was: number }>(
  told: readonly Told[],
  now: readonly Standing[],
): readonly Told[] {
  const levels = new Map(now.map((one) => [keyOf(one), one.level]))
  return told.filter((one) => {
    const level = levels.get(keyOf(one))
    return level !== undefined && !isSharp(one.kind, one.was, level)
  })
}

export const keyOf = ({ kind, subject }: Pick<Standing, 'kind' | 'subject'>): string => `${kind} ${subject}`
