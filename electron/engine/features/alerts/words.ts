import type { Alert } from '#shared/contract/alerts.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatDate, formatNumber, formatPercent, pluralOf } from '#shared/domain/format.ts'
import type { AccountRisk } from '#shared/domain/stats/account-risk.ts'
import type { Rising } from '#shared/domain/stats/rising.ts'

type Words = Pick<Alert, 'says' | 'brief'>

/** @param month the last whole one, 'YYYY-MM' */
export function themeWords({ last, before }: Pick<Rising, 'last' | 'before'>, unit: Unit, month: string): Words {
  const [now, then] = [last, before].map(({ hits, of }) => formatPercent(hits / of))
  const units = pluralOf(unit)
  return {
    says:
      `rises: ${now} of ${units} in ${formatDate(month)} (${formatNumber(last.hits)} of ${formatNumber(last.of)}), ` +
      `${before.hits === 0 ? 'none' : then} in the months before`,
    brief: `${then} → ${now} of ${units}`,
  }
}

const reasonsShown = 2

export function accountWords({ points, level, reasons }: AccountRisk, was: number): Words {
  const why = reasons.slice(0, reasonsShown).map(({ says }) => says)
  return {
    says: `risk rose from ${was} to ${points}${level === 'high' ? ', now high' : ''}: ${why.join(', ')}`,
    brief: `risk ${was} → ${points}`,
  }
}

export const titleOf = ({ kind, name }: Pick<Alert, 'kind' | 'name'>): string => (kind === 'theme' ? `“${name}”` : name)

const namedMost = 2

/** One line, however much moved. */
export function noticeOf(alerts: readonly Alert[]): string {
  const [only, ...others] = alerts
  if (only === undefined) return ''
  if (others.length === 0) return `${titleOf(only)}${only.kind === 'theme' ? '' : ':'} ${only.says}.`
  const named = alerts.slice(0, namedMost).map((alert) => `${titleOf(alert)} (${alert.brief})`)
  const rest = alerts.length - named.length
  return `Moved sharply: ${rest === 0 ? named.join(' and ') : `${named.join(', ')} and ${formatCount(rest, 'other')}`}.`
}
