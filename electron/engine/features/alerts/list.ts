import type { Alert } from '#shared/contract/alerts.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts } from '../accounts/list.ts'
import { accountRisks, noRisk } from '../accounts/risk.ts'
import { factsOf } from '../figures/facts.ts'
import { monthsOf } from '../figures/movement.ts'
import { themeMonths } from '../themes/movements.ts'
import { keptAlerts, type KeptAlert } from './repo.ts'
import { isSharp } from './rules.ts'
import { isRising } from './standing.ts'
import { accountWords, themeWords } from './words.ts'

/** What was told, still holds and was not dismissed, in the words of now: the newest first, then what weighs most, then by name. */
export function listAlerts(context: Context): Alert[] {
  const kept = keptAlerts(context.db)
  return kept
    .flatMap((one) => (one.kind === 'theme' ? themeAlert(context, one) : accountAlert(context, one)) ?? [])
    .sort(
      (one, other) =>
        compare(other.alert.at, one.alert.at) || other.weight - one.weight || compare(one.alert.name, other.alert.name),
    )
    .map(({ alert }) => alert)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

interface Weighed {
  readonly alert: Alert
  /** Of themes above any account's. */
  readonly weight: number
}

const mostPoints = 100

function themeAlert(context: Context, { subject, at }: KeptAlert): Weighed | null {
  const found = themeMonths(context).find(({ theme }) => theme.id === subject)
  const rising = found?.movement?.rising
  if (!found || !rising || !isRising(found)) return null
  const facts = factsOf(context)
  const month = monthsOf(facts).periods.findLast(({ isWhole }) => isWhole)?.id ?? ''
  return {
    alert: { kind: 'theme', id: subject, name: found.theme.label, at, ...themeWords(rising, facts.unit, month) },
    weight: mostPoints + rising.last.hits,
  }
}

function accountAlert(context: Context, { subject, was, at }: KeptAlert): Weighed | null {
  const found = listedAccounts(context).find(({ row }) => row.id === subject)
  if (!found) return null
  const risk = accountRisks(context).get(found.seq) ?? noRisk
  if (!isSharp('account', was, risk.points)) return null
  return {
    alert: { kind: 'account', id: subject, name: found.row.name, at, ...accountWords(risk, was) },
    weight: risk.points,
  }
}
