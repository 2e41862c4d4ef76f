import { falseDiscoveryRate } from '#shared/domain/stats/benjamini-hochberg.ts'
import { placementInSlices } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts } from '../accounts/list.ts'
import { accountRisks, noRisk } from '../accounts/risk.ts'
import { accountScores, complaintDays } from '../accounts/signals.ts'
import { factsInSlices, factsOf } from '../figures/facts.ts'
import { stakeBasis } from '../figures/stake.ts'
import { themeMonths, type ThemeMonths } from '../themes/movements.ts'
import { countNewcomers } from '../themes/newcomers.ts'
import { themeAnswers, themeFigures, themeImpacts } from '../themes/rows.ts'
import type { Standing } from './rules.ts'

/** By the test of the last whole month alone (METHODS, rising). */
export const isRising = ({ movement }: ThemeMonths): boolean => {
  const rising = movement?.rising ?? null
  return rising !== null && rising.q <= falseDiscoveryRate
}

/** How all accounts stand, and all themes once what is new was placed: until then the last month is half of itself. */
export function standingNow(context: Context): readonly Standing[] {
  const themes = isPlaced(context) ? themeMonths(context) : []
  const accounts = listedAccounts(context)
  const risks = accounts.length > 0 ? accountRisks(context) : new Map()
  return [
    ...themes.map((one): Standing => ({ kind: 'theme', subject: one.theme.id, level: Number(isRising(one)) })),
    ...accounts.map(({ seq, row }): Standing => ({
      kind: 'account',
      subject: row.id,
      level: (risks.get(seq) ?? noRisk).points,
    })),
  ]
}

/** Reads what this rests on a step at a time, so that it is there when it is asked for. */
export function* readyStanding(context: Context): Generator<void> {
  yield* placementInSlices(context)
  yield* factsInSlices(context)
  for (const read of [factsOf, themeMonths, listedAccounts]) {
    read(context)
    yield
  }
  if (listedAccounts(context).length === 0) return
  for (const read of [
    stakeBasis,
    themeAnswers,
    themeImpacts,
    themeFigures,
    complaintDays,
    accountScores,
    accountRisks,
  ]) {
    read(context)
    yield
  }
}

/** Fresh placements are read by the facts that risks rest on. */
const isPlaced = (context: Context): boolean => {
  themeMonths(context)
  return countNewcomers(context.db, Number(setting(context.db, 'active_run'))) === 0
}
