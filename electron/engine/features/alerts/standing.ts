import { falseDiscoveryRate } from '#shared/domain/stats/benjamini-hochberg.ts'
import { setting } from '../../db/settings.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts } from '../accounts/list.ts'
import { accountRisks, noRisk } from '../accounts/risk.ts'
import { themeMonths, type ThemeMonths } from '../themes/movements.ts'
import { countNewcomers } from '../themes/newcomers.ts'
import type { Standing } from './rules.ts'

/** By the test of the last whole month alone (METHODS, rising). */
export const isRising = ({ movement }: ThemeMonths): boolean => {
  const rising = movement?.rising ?? null
  return rising !== null && rising.q <= falseDiscoveryRate
}

/** How all accounts stand, and all themes once what is new was placed: until then the last month is half of itself. */
export function standingNow(context: Context): readonly Standing[] {
  const themes = isPlaced(context) ? themeMonths(context) : []
  const risks = accountRisks(context)
  return [
    ...themes.map((one): Standing => ({ kind: 'theme', subject: one.theme.id, level: Number(isRising(one)) })),
    ...listedAccounts(context).map(({ seq, row }): Standing => ({
      kind: 'account',
      subject: row.id,
      level: (risks.get(seq) ?? noRisk).points,
    })),
  ]
}

/** Fresh placements are read by the facts that risks rest on. */
const isPlaced = (context: Context): boolean => {
  themeMonths(context)
  return countNewcomers(context.db, Number(setting(context.db, 'active_run'))) === 0
}
