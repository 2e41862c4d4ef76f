import type { AccountSignals } from '#shared/domain/stats/account-risk.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { shownTone } from '../readings/shown-tone.ts'
import { factsOf } from '../figures/facts.ts'
import { severeThemes } from '../themes/severe.ts'

type Building = { -readonly [Key in keyof AccountSignals]: AccountSignals[Key] }

/**
 * What speaks for and against each account, by its seq, as of the last day of the evidence window; whatever is later is
 * left out. Accounts that nothing is known of are not there. Null where nothing is dated.
 */
export function accountSignals(context: Context): ReadonlyMap<number, AccountSignals> | null {
  const { window } = factsOf(context)
  const { from, to: asOf } = window
  if (from === null || asOf === null) return null
  const { db } = context
  const complaints = complaintDays(context)
  const scores = accountScores(context)
  const severe = severeByAccount(context)
  const found = new Map<number, Building>()
  const of = (account: number): Building => {
    const known = found.get(account)
    if (known) return known
    const fresh: Building = {
      asOf,
      scores: scores.get(account) ?? [],
      complaints: complaints.get(account) ?? [],
      severeThemes: severe.get(account) ?? [],
      renewalOn: null,
      lostDeals: 0,
      openDeals: 0,
      lastSpokeOn: null,
    }
    found.set(account, fresh)
    return fresh
  }
  for (const { account, lastSpokeOn } of db.all<{ account: number; lastSpokeOn: string | null }>(selectSpoke, { asOf }))
    of(account).lastSpokeOn = lastSpokeOn
  for (const account of scores.keys()) of(account)
  for (const { account, renewalOn } of db.all<{ account: number; renewalOn: string }>(selectRenewals))
    of(account).renewalOn = renewalOn
  for (const { account, lost, open } of db.all<{ account: number; lost: number; open: number }>(selectDeals, {
    from,
    asOf,
  })) {
    of(account).lostDeals = lost
    of(account).openDeals = open
  }
  return found
}

/** NPS scores, by account, the oldest first. */
export const accountScores = (context: Context): ReadonlyMap<number, AccountSignals['scores']> =>
  context.memo('account scores', recordTables, () => readScores(context.db, factsOf(context).window.to))

const recordTables = ['account', 'source', 'comment', 'cycle', 'workspace'] as const

const readScores = (db: Db, asOf: string | null) =>
  grouped(
    db.all<{ account: number; on: string; value: number }>(
      `SELECT r.account, substr(r.when_iso, 1, 10) AS "on", r.score_value AS value
       FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE r.account IS NOT NULL AND r.score_kind = 'nps' AND substr(r.when_iso, 1, 10) <= @asOf
       ORDER BY r.account, r.when_iso, r.seq`,
      { asOf },
    ),
    ({ on, value }) => ({ on, value }),
  )

/** The days, by account, of what customers said that is negative as it is shown, or reads as a complaint. */
export const complaintDays = (context: Context): ReadonlyMap<number, readonly string[]> =>
  context.memo('complaints', [...recordTables, 'reading'], () => readComplaints(context.db, factsOf(context).window.to))

const readComplaints = (db: Db, asOf: string | null) =>
  grouped(
    db.all<{ account: number; on: string }>(
      `SELECT r.account, substr(r.when_iso, 1, 10) AS "on"
       FROM comment c JOIN record r ON r.seq = c.record JOIN source s ON s.seq = c.source AND s.state = 'active'
         LEFT JOIN comment_reading cr ON cr.comment = c.seq
       WHERE r.account IS NOT NULL AND c.is_informative = 1 AND c.is_excluded = 0
         AND substr(r.when_iso, 1, 10) <= @asOf
         AND (${shownTone} = 'negative' OR (cr.speech = 'complaint' AND ${shownTone} IS NOT 'positive'))
       ORDER BY r.account, r.when_iso, c.seq`,
      { asOf },
    ),
    ({ on }) => on,
  )

function severeByAccount(context: Context): ReadonlyMap<number, readonly string[]> {
  const raised = severeThemes(context).flatMap(({ theme, comments }) =>
    [...new Set(comments.map(({ account }) => account))].flatMap((account) =>
      account === null ? [] : [{ account, label: theme.label }],
    ),
  )
  return grouped(raised, ({ label }) => label)
}

function grouped<Row extends { readonly account: number }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): Map<number, Value[]> {
  const found = new Map<number, Value[]>()
  for (const row of rows) {
    const known = found.get(row.account)
    if (known) known.push(valueOf(row))
    else found.set(row.account, [valueOf(row)])
  }
  return found
}

const selectSpoke = `
  SELECT r.account, MAX(CASE WHEN substr(r.when_iso, 1, 10) <= @asOf THEN substr(r.when_iso, 1, 10) END) AS lastSpokeOn
  FROM comment c JOIN record r ON r.seq = c.record JOIN source s ON s.seq = c.source AND s.state = 'active'
  WHERE r.account IS NOT NULL AND (c.voice = 'customer' OR r.kind = 'call') GROUP BY r.account`

const selectRenewals = `
  SELECT account, renewal_on AS renewalOn FROM account_fact_now WHERE renewal_on IS NOT NULL`

const selectDeals = `
  SELECT r.account,
    SUM(r.outcome = 'lost' AND (r.when_iso IS NULL OR substr(r.when_iso, 1, 10) BETWEEN @from AND @asOf)) AS lost,
    SUM(r.outcome = 'open') AS "open"
  FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
  WHERE r.account IS NOT NULL AND r.kind = 'deal' AND r.outcome IN ('lost', 'open')
  GROUP BY r.account`
