import type { AccountDetail, AccountRow } from '#shared/contract/accounts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { sideOf } from '../figures/evidence-of.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { listPlays } from '../library/repo.ts'
import { accountNamed } from './page.ts'
import { playRuns } from './play-runs.ts'
import { raisedThemes } from './raised-themes.ts'
import { accountById } from './repo.ts'
import { suggestPlays } from './suggest-plays.ts'

const monthsShown = 12

/** One customer: its mood over time, what it raises, and its deals. @throws VerbatimError 'not-found' */
export function accountDetail(context: Context, id: string): AccountDetail {
  const { root } = accountById(context.db, id)
  const account = accountNamed(context, id)
  if (!account)
    throw new VerbatimError('not-found', 'Nothing names this account any more. Undo brings back the file that did.')
  const facts = factsOf(context)
  const comments = facts.comments.filter((comment) => comment.account === root)
  const themes = [...(raisedThemes(context).get(root) ?? [])]
  return {
    account,
    asOf: facts.window.to,
    mood: moodOf(context.db, root, comments),
    themes,
    deals: dealsOf(context.db, root),
    suggested: suggestedFor(context, account, themes),
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

function suggestedFor(
  context: Context,
  account: AccountRow,
  themes: AccountDetail['themes'],
): AccountDetail['suggested'] {
  const library = listPlays(context.db)
  const uses = new Map(library.map(({ id, usedBy }) => [id, usedBy.length]))
  for (const { play } of [...playRuns(context).values()].flat()) uses.set(play, (uses.get(play) ?? 0) + 1)
  const labels = themes.map(({ label }) => label)
  return suggestPlays({ account, themes: labels, library, usesOf: (play) => uses.get(play) ?? 0 })
}

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
