import type { AccountDetail } from '#shared/contract/accounts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { sideOf } from '../figures/evidence-of.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { themeFigures } from '../themes/rows.ts'
import { accountNamed } from './page.ts'
import { accountById } from './repo.ts'

const monthsShown = 12

/** One customer: its mood over time, what it raises, and its deals. @throws VerbatimError 'not-found' */
export function accountDetail(context: Context, id: string): AccountDetail {
  const { root } = accountById(context.db, id)
  const account = accountNamed(context, id)
  if (!account)
    throw new VerbatimError('not-found', 'Nothing names this account any more. Undo brings back the file that did.')
  const facts = factsOf(context)
  const comments = facts.comments.filter((comment) => comment.account === root)
  return {
    account,
    asOf: facts.window.to,
    mood: moodOf(context.db, root, comments),
    themes: themesOf(context, root),
    deals: dealsOf(context.db, root),
  }
}

function moodOf(db: Db, account: number, comments: readonly CommentFact[]): AccountDetail['mood'] {
  const scores = new Map(
    db
      .all<{ month: string; mean: number }>(
        `SELECT substr(r.when_iso, 1, 7) AS month, AVG(r.score_value) AS mean
         FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
         WHERE r.account = @account AND r.score_kind = 'nps' AND r.when_iso IS NOT NULL GROUP BY month`,
        { account },
      )
      .map(({ month, mean }) => [month, mean]),
  )
  const months = [...new Set([...scores.keys(), ...comments.flatMap(({ month }) => month ?? [])])].sort()
  return months.slice(-monthsShown).map((month) => {
    const ofMonth = comments.filter((comment) => comment.month === month)
    return {
      month,
      comments: ofMonth.length,
      complaints: ofMonth.filter((comment) => sideOf(comment) < 0).length,
      praise: ofMonth.filter((comment) => sideOf(comment) > 0).length,
      meanScore: scores.get(month) ?? null,
    }
  })
}

const themesOf = (context: Context, account: number): AccountDetail['themes'] =>
  themeFigures(context)
    .map(({ row: { id, label, colour }, comments }) => {
      const own = comments.filter((comment) => comment.account === account)
      return { id, label, colour, comments: own.length, complaints: own.filter((one) => sideOf(one) < 0).length }
    })
    .filter((theme) => theme.comments > 0)
    .sort((one, other) => other.comments - one.comments)

function dealsOf(db: Db, account: number): AccountDetail['deals'] {
  const currency = setting(db, 'currency')
  return db
    .all<Omit<AccountDetail['deals'][number], 'amount'> & { amountMinor: number | null; currency: string | null }>(
      `SELECT r.id AS record, COALESCE(r.title, '') AS title, substr(r.when_iso, 1, 10) AS "on", r.outcome,
         r.amount_minor AS amountMinor, r.currency, r.competitor
       FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE r.account = @account AND r.kind = 'deal' ORDER BY r.when_iso DESC, r.seq DESC`,
      { account },
    )
    .map(({ amountMinor, currency: own, ...deal }) => ({
      ...deal,
      amount: amountMinor === null ? null : { amountMinor, currency: own ?? currency },
    }))
}
