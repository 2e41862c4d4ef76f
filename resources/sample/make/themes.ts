import type { Segment } from './accounts.ts'
import type { Exchange, SurveyStock } from './stock.ts'
import { apiLimits } from './survey/api-limits.ts'
import { boardReady } from './survey/board-ready.ts'
import { fastMigration } from './survey/fast-migration.ts'
import { handovers } from './survey/handovers.ts'
import { invoiceErrors } from './survey/invoice-errors.ts'
import { learningCurve } from './survey/learning-curve.ts'
import { mobileSignout } from './survey/mobile-signout.ts'
import { priceRises } from './survey/price-rises.ts'
import { slowExports } from './survey/slow-exports.ts'
import { ssoAudit } from './survey/sso-audit.ts'
import { staleData } from './survey/stale-data.ts'
import { supportCallback } from './survey/support-callback.ts'
import { apiLimitsTalk } from './talk/api-limits.ts'
import { boardReadyTalk } from './talk/board-ready.ts'
import { fastMigrationTalk } from './talk/fast-migration.ts'
import { handoversTalk } from './talk/handovers.ts'
import { invoiceErrorsTalk } from './talk/invoice-errors.ts'
import { learningCurveTalk } from './talk/learning-curve.ts'
import { mobileSignoutTalk } from './talk/mobile-signout.ts'
import { priceRisesTalk } from './talk/price-rises.ts'
import { slowExportsTalk } from './talk/slow-exports.ts'
import { ssoAuditTalk } from './talk/sso-audit.ts'
import { staleDataTalk } from './talk/stale-data.ts'
import { supportCallbackTalk } from './talk/support-callback.ts'

/** What is planted: how often a theme comes up, when, where, and what it does to the score. */
export type Theme = SurveyStock & {
  readonly name: string
  readonly talk: readonly Exchange[]
  readonly kind: 'complaint' | 'praise'
  readonly trend: 'rising' | 'falling' | 'flat'
  readonly inDeals: 'loses' | 'wins' | 'neither'
  readonly leads: boolean
  /** The segment in which the theme is over-represented. */
  readonly skew: Segment | undefined
  readonly size: number
  readonly meanScore: number
  /** Job functions that raise it more than others. */
  readonly roles: readonly string[]
}

export const themes: readonly Theme[] = [
  {
    ...priceRises,
    name: 'Price rises without notice',
    talk: priceRisesTalk,
    kind: 'complaint',
    trend: 'rising',
    inDeals: 'loses',
    leads: true,
    skew: undefined,
    size: 110,
    meanScore: 4.4,
    roles: ['Finance lead', 'Executive', 'Procurement'],
  },
  {
    ...slowExports,
    name: 'Slow and failing exports',
    talk: slowExportsTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'loses',
    leads: true,
    skew: undefined,
    size: 108,
    meanScore: 6.4,
    roles: ['Controller', 'Analyst'],
  },
  {
    ...staleData,
    name: 'Figures out of date after sync failures',
    talk: staleDataTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'loses',
    leads: true,
    skew: 'Mid-market',
    size: 84,
    meanScore: 5.5,
    roles: ['Finance lead', 'Operations'],
  },
  {
    ...ssoAudit,
    name: 'Single sign-on and audit log missing',
    talk: ssoAuditTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'loses',
    leads: true,
    skew: 'Enterprise',
    size: 52,
    meanScore: 5.2,
    roles: ['IT admin'],
  },
  {
    ...mobileSignout,
    name: 'Mobile app signs people out',
    talk: mobileSignoutTalk,
    kind: 'complaint',
    trend: 'falling',
    inDeals: 'neither',
    leads: false,
    skew: undefined,
    size: 84,
    meanScore: 6.2,
    roles: ['Operations', 'Executive'],
  },
  {
    ...learningCurve,
    name: 'Hard to learn without an analyst',
    talk: learningCurveTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'loses',
    leads: false,
    skew: 'Small team',
    size: 62,
    meanScore: 6.0,
    roles: ['Operations', 'Executive'],
  },
  {
    ...invoiceErrors,
    name: 'Wrong invoices',
    talk: invoiceErrorsTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'neither',
    leads: false,
    skew: undefined,
    size: 52,
    meanScore: 6.7,
    roles: ['Finance lead', 'Procurement'],
  },
  {
    ...apiLimits,
    name: 'API limits and gaps',
    talk: apiLimitsTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'neither',
    leads: false,
    skew: undefined,
    size: 40,
    meanScore: 6.6,
    roles: ['IT admin', 'Analyst'],
  },
  {
    ...handovers,
    name: 'Account managers keep changing',
    talk: handoversTalk,
    kind: 'complaint',
    trend: 'flat',
    inDeals: 'neither',
    leads: false,
    skew: 'Mid-market',
    size: 42,
    meanScore: 6.5,
    roles: ['Finance lead', 'Executive'],
  },
  {
    ...supportCallback,
    name: 'Support that calls back',
    talk: supportCallbackTalk,
    kind: 'praise',
    trend: 'flat',
    inDeals: 'neither',
    leads: false,
    skew: undefined,
    size: 150,
    meanScore: 9.6,
    roles: [],
  },
  {
    ...boardReady,
    name: 'Dashboards the board understands',
    talk: boardReadyTalk,
    kind: 'praise',
    trend: 'flat',
    inDeals: 'neither',
    leads: false,
    skew: undefined,
    size: 138,
    meanScore: 9.4,
    roles: ['Executive', 'Finance lead'],
  },
  {
    ...fastMigration,
    name: 'Fast migration and set-up',
    talk: fastMigrationTalk,
    kind: 'praise',
    trend: 'flat',
    inDeals: 'wins',
    leads: false,
    skew: undefined,
    size: 80,
    meanScore: 9.4,
    roles: ['IT admin'],
  },
]

/** How much more or less often than on average a theme comes up in a month of the sample's year. */
export function trendFactor(theme: Theme, month: number): number {
  if (theme.trend === 'rising') return month < 8 ? 0.35 : 1.2 + 0.65 * (month - 8)
  if (theme.trend === 'falling') return month < 6 ? 1.7 : month === 6 ? 0.9 : 0.25
  return 1
}

export function segmentFactor(theme: Theme, segment: Segment): number {
  if (theme.skew === undefined) return 1
  if (theme.skew === segment) return theme.id === 'sso-audit' ? 3.4 : 2
  return theme.id === 'sso-audit' && segment === 'Small team' ? 0.08 : 0.5
}

export const roleFactor = (theme: Theme, role: string): number => (theme.roles.includes(role) ? 2 : 1)
