import { accountRisk, type AccountRisk } from '#shared/domain/stats/account-risk.ts'
import type { Context } from '../../kernel/context.ts'
import { accountSignals } from './signals.ts'

export const noRisk: AccountRisk = { points: 0, level: 'low', reasons: [] }

/** The risk of each account by its seq; one that is not there has none. Read once for list, page and export. */
export const accountRisks = (context: Context): ReadonlyMap<number, AccountRisk> =>
  context.memo(
    'account risks',
    ['account', 'source', 'comment', 'reading', 'theme', 'cycle', 'workspace'],
    () => new Map([...(accountSignals(context) ?? [])].map(([account, signals]) => [account, accountRisk(signals)])),
  )
