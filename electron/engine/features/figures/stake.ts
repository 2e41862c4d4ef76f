import type { Money } from '#shared/contract/values.ts'
import {
  isDueWithinYear,
  stakeOf,
  stakeOfAll,
  type Stake,
  type StakeItem,
} from '#shared/domain/stats/value-at-stake.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { sideOf } from './evidence-of.ts'
import { factsOf, type Facts } from './facts.ts'

interface Amount {
  readonly seq: number
  readonly account: number | null
  readonly amountMinor: number | null
  readonly currency: string | null
}

export interface StakeBasis {
  readonly items: readonly StakeItem[]
  readonly currency: string
}

/**
 * Money that hangs on what customers say (METHODS, value at stake): renewals due within 12 months of the window's end and
 * open deals, each with the themes its account raises other than as praise; lost deals with the themes they name.
 * Praise is what promoters and won deals say, and where there is no score and no outcome, what sounds like it.
 */
export function stakeBasis(context: Context): StakeBasis {
  const facts = factsOf(context)
  return context.memo('stake', ['comment', 'reading', 'theme', 'account', 'source', 'cycle', 'workspace'], () => {
    const { db } = context
    const currency = setting(db, 'currency')
    const byAccount = themesBy(facts, (comment) => (sideOf(comment) > 0 ? null : comment.account))
    const byRecord = themesBy(facts, ({ kind, record }) => (kind === 'deal' ? record : null))
    const item = (kind: StakeItem['kind'], amount: Amount): StakeItem => ({
      id: `${kind} ${amount.seq}`,
      kind,
      account: amount.account === null ? null : String(amount.account),
      value:
        amount.amountMinor === null ? null : { amountMinor: amount.amountMinor, currency: amount.currency ?? currency },
      themes: [
        ...((kind === 'lost-deal'
          ? byRecord.get(amount.seq)
          : amount.account === null
            ? undefined
            : byAccount.get(amount.account)) ?? []),
      ].map(String),
    })
    const items = [
      ...renewals(db, facts.window.to).map((one) => item('renewal', one)),
      ...deals(db, 'open', facts).map((one) => item('open-deal', one)),
      ...deals(db, 'lost', facts).map((one) => item('lost-deal', one)),
    ]
    return { items, currency }
  })
}

function themesBy(facts: Facts, key: (comment: Facts['comments'][number]) => number | null): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const [theme, positions] of facts.ofTheme) {
    for (const position of positions) {
      const comment = facts.comments[position]
      const owner = comment === undefined ? null : key(comment)
      if (owner === null) continue
      const themes = found.get(owner)
      if (themes) themes.add(theme)
      else found.set(owner, new Set([theme]))
    }
  }
  return found
}

function renewals(db: Db, from: string | null): Amount[] {
  if (from === null) return []
  return db
    .all<Amount & { renewalOn: string }>(
      `SELECT account AS seq, account, value_minor AS amountMinor, currency, renewal_on AS renewalOn
       FROM account_fact_now WHERE renewal_on IS NOT NULL ORDER BY account`,
    )
    .filter((one) => isDueWithinYear(one.renewalOn, from))
}

function deals(db: Db, outcome: 'open' | 'lost', { window }: Facts): Amount[] {
  return db.all<Amount>(
    `SELECT r.seq, r.account, r.amount_minor AS amountMinor, r.currency
     FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
     WHERE r.kind = 'deal' AND r.outcome = @outcome
       AND (r.when_iso IS NULL OR @from IS NULL OR substr(r.when_iso, 1, 10) BETWEEN @from AND @to)
     ORDER BY r.seq`,
    { outcome, from: window.from, to: window.to },
  )
}

export const stakeOfThemes = (basis: StakeBasis, themes: readonly number[]): Stake =>
  stakeOf(basis.items, themes.map(String))

export const wholeStake = (basis: StakeBasis): Stake => stakeOfAll(basis.items)

/** The sum shown: in the workspace's currency, else in the only other one. Sums are never made across currencies. */
export function shownStake(basis: StakeBasis, stake: Stake): Money | null {
  const [only, ...others] = stake.total
  return stake.total.find((sum) => sum.currency === basis.currency) ?? (others.length === 0 ? (only ?? null) : null)
}
