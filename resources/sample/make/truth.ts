import type { Account } from './accounts.ts'
import type { Answer } from './answers.ts'
import { monthCount } from './calendar.ts'
import type { Call } from './calls.ts'
import type { Deal } from './deals.ts'
import type { Statement } from './statements.ts'
import { themes, type Theme } from './themes.ts'

export type Year = {
  readonly accounts: readonly Account[]
  readonly answers: readonly Answer[]
  readonly calls: readonly Call[]
  readonly deals: readonly Deal[]
}

/** What was planted where, for the tests. Null: nothing said; an empty list: none of the planted themes. */
export function truthOf(year: Year): string {
  const text = {
    note: 'Made by resources/sample/make. answers by response id, deals by opportunity id, calls by file and number of the customer turn from 1.',
    themes: themes.map((theme) => themeTruth(theme, year)),
    silentAccounts: year.accounts.filter(({ talks }) => talks === 0).map(({ name }) => name),
    answers: Object.fromEntries(
      year.answers.map(({ id, language, reason, improve }) => [
        id,
        { reason: reason.themes, improve: improve.themes, ...(language === 'en' ? {} : { language }) },
      ]),
    ),
    deals: Object.fromEntries(
      year.deals.map(({ id, seller, buyer }) => [id, { seller: seller.themes, buyer: buyer.themes }]),
    ),
    calls: Object.fromEntries(
      year.calls.map(({ file, turns }) => [
        file,
        Object.fromEntries(
          turns.flatMap((turn, index) => (turn.isCustomer ? [[String(index + 1), turn.themes] as const] : [])),
        ),
      ]),
    ),
  }
  return `${JSON.stringify(text, null, 1)}\n`
}

function themeTruth(theme: Theme, { answers, calls, deals }: Year): object {
  const raises = ({ themes: ids }: Pick<Statement, 'themes'>): boolean => ids !== null && ids.includes(theme.id)
  const inAnswers = answers.filter(({ reason, improve }) => raises(reason) || raises(improve))
  const inCalls = calls.filter(({ turns }) => turns.some(raises))
  const accounts = new Set([...inAnswers, ...inCalls].map(({ account }) => account.name))
  const counts = {
    reasons: answers.filter(({ reason }) => raises(reason)).length,
    improvements: answers.filter(({ improve }) => raises(improve)).length,
    turns: calls.flatMap(({ turns }) => turns.filter(raises)).length,
    sellers: deals.filter(({ seller }) => raises(seller)).length,
    buyers: deals.filter(({ buyer }) => raises(buyer)).length,
  }
  return {
    id: theme.id,
    name: theme.name,
    kind: theme.kind,
    comments: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    accounts: accounts.size,
    answersByMonth: Array.from(
      { length: monthCount },
      (_, month) => inAnswers.filter(({ day }) => day.month === month).length,
    ),
    trend: theme.trend,
    segment: theme.skew ?? null,
    deals: theme.inDeals,
    leadsPriorities: theme.leads,
  }
}
