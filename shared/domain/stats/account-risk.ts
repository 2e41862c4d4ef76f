import { formatCount, formatDate, formatNumber } from '../format.ts'
import { daysBetween } from './days.ts'

/** What is known of an account on the day its risk is told. Days are ISO; scores are NPS answers, 0 to 10. */
export interface AccountSignals {
  /** The day the risk is told for: the last day of the evidence window. */
  readonly asOf: string
  /** The account's scores with a date, oldest first. */
  readonly scores: readonly { readonly on: string; readonly value: number }[]
  /** Days of its complaints. */
  readonly complaints: readonly string[]
  /** Labels of the severe themes it raises. */
  readonly severeThemes: readonly string[]
  readonly renewalOn: string | null
  /** Deals lost within the window, and open ones. */
  readonly lostDeals: number
  readonly openDeals: number
  /** When it last said something; null when it never did, or when nothing it said is dated. */
  readonly lastSpokeOn: string | null
}

export const riskLevels = ['high', 'middle', 'low'] as const
export type RiskLevel = (typeof riskLevels)[number]

export interface RiskReason {
  readonly points: number
  /** A whole phrase: 'last score 3 (12 Oct 2026)'. */
  readonly says: string
}

export interface AccountRisk {
  /** 0 to 100. */
  readonly points: number
  readonly level: RiskLevel
  /** Most points first. */
  readonly reasons: readonly RiskReason[]
}

/**
 * Risk of losing an account (METHODS, account risk): last score a detractor 25; score fell by 3 or more 15; each complaint
 * in 90 days 5, at most 20; a severe theme 10; renewal within 120 days 15; a lost deal, or an open one at risk, 10;
 * silence for 180 days by an account that used to speak 5. High from 50, middle from 25.
 *
 * An open deal is at risk where the last score is a detractor's or a complaint came within 90 days.
 */
export const accountRisk = (signals: AccountSignals): AccountRisk => {
  const reasons = rules
    .map((rule) => rule(signals))
    .filter((reason) => reason !== null)
    .sort((one, other) => other.points - one.points)
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  return { points, level: levelOf(points), reasons }
}

/** Points from which a risk is high. */
export const highFrom = 50

const levelOf = (points: number): RiskLevel => (points >= highFrom ? 'high' : points >= 25 ? 'middle' : 'low')

const highestDetractor = 6
const isDetractor = ({ scores }: AccountSignals): boolean => (scores.at(-1)?.value ?? 10) <= highestDetractor

const recentComplaints = ({ complaints, asOf }: AccountSignals): number =>
  complaints.filter((on) => isWithin(daysBetween(on, asOf), 90)).length

const isWithin = (days: number, limit: number): boolean => days >= 0 && days <= limit

type Rule = (signals: AccountSignals) => RiskReason | null

const rules: readonly Rule[] = [
  (signals) => {
    const last = signals.scores.at(-1)
    if (!last || !isDetractor(signals)) return null
    return { points: 25, says: `last score ${formatNumber(last.value)} (${formatDate(last.on)})` }
  },
  ({ scores }) => {
    const [before, last] = scores.slice(-2)
    if (!before || !last || before.value - last.value < 3) return null
    return { points: 15, says: `score fell from ${formatNumber(before.value)} to ${formatNumber(last.value)}` }
  },
  (signals) => {
    const recent = recentComplaints(signals)
    if (recent === 0) return null
    return { points: Math.min(20, 5 * recent), says: `${formatCount(recent, 'complaint')} in 90 days` }
  },
  ({ severeThemes }) => {
    const [first] = severeThemes
    if (first === undefined) return null
    const others = severeThemes.length - 1
    return { points: 10, says: `raises “${first}”, a severe theme${others === 0 ? '' : ` (and ${others} more)`}` }
  },
  ({ renewalOn, asOf }) => {
    if (renewalOn === null) return null
    const days = daysBetween(asOf, renewalOn)
    if (!isWithin(days, 120)) return null
    return { points: 15, says: `renewal in ${formatCount(days, 'day')} (${formatDate(renewalOn)})` }
  },
  (signals) => {
    const { lostDeals, openDeals } = signals
    if (lostDeals > 0) return { points: 10, says: formatCount(lostDeals, 'lost deal') }
    if (openDeals > 0 && (isDetractor(signals) || recentComplaints(signals) > 0))
      return { points: 10, says: `${formatCount(openDeals, 'open deal')} at risk` }
    return null
  },
  ({ lastSpokeOn, asOf }) => {
    if (lastSpokeOn === null) return null
    const days = daysBetween(lastSpokeOn, asOf)
    return days < 180 ? null : { points: 5, says: `silent for ${formatCount(days, 'day')}` }
  },
]
