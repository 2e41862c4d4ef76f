import { currencyIn, readMoney, type Money } from '../values/money.ts'
import { isPlaceholder } from '../values/non-answers.ts'
import { readOutcome } from '../values/outcome.ts'
import type { ReadRecord } from '../types.ts'
import { columnsOf, textOfRole, type MaskedRow } from './masked-row.ts'
import { isBlank } from './raw-row.ts'
import { quoted, type Remark } from './remark.ts'
import type { PlannedColumn, RowPlan } from './row-plan.ts'
import { rowDate } from './row-when.ts'

/** Outcome, amount, competitor and stage of a deal's row. */
export function rowDeal(row: MaskedRow, plan: RowPlan, remarks: Remark[]): NonNullable<ReadRecord['deal']> {
  const stage = textOfRole(row, plan, 'stage')
  const competitor = textOfRole(row, plan, 'competitor')
  const amount = rowMoney(row, plan, { role: 'amount', fate: 'kept without an amount', remarks })
  const outcome = readOutcome({
    named: columnsOf(plan, 'outcome').map(({ column, at }) => ({ name: column.name, text: row.words[at] ?? '' })),
    stage: stage ?? '',
    reason: columnsOf(plan, 'reason')
      .map(({ at }) => row.words[at] ?? '')
      .join(' | '),
  })
  return {
    outcome,
    amountMinor: amount?.amountMinor ?? null,
    currency: amount?.currency ?? null,
    competitor: competitor === null || isPlaceholder(competitor) ? null : competitor,
    stage,
  }
}

/** Yearly value and renewal of an account's row; a monthly value (MRR) is taken twelve times. */
export function rowAccountFacts(
  row: MaskedRow,
  plan: RowPlan,
  remarks: Remark[],
): NonNullable<ReadRecord['accountFacts']> {
  const value = rowMoney(row, plan, { role: 'value', fate: 'kept without a value', remarks })
  const renewal = rowDate(row, plan, { role: 'renewal', fate: 'kept without a renewal date', remarks })
  return {
    valueMinor: value?.amountMinor ?? null,
    currency: value?.currency ?? null,
    renewalOn: renewal?.iso.slice(0, 10) ?? null,
  }
}

function rowMoney(
  row: MaskedRow,
  plan: RowPlan,
  { role, fate, remarks }: { readonly role: 'amount' | 'value'; readonly fate: string; readonly remarks: Remark[] },
): Money | null {
  const planned = columnsOf(plan, role).find(({ at }) => isWritten(row.words[at] ?? ''))
  if (planned === undefined) return null
  const money = readMoney(row.raw[planned.at] ?? '', currencyOf(row, plan, planned))
  if (money === null) {
    const what = role === 'amount' ? 'Amount' : 'Value'
    remarks.push({ reason: `${what} ${quoted(row.words[planned.at] ?? '')} is not an amount of money`, fate })
    return null
  }
  const months = /\bmrr\b|month/i.test(planned.column.name) ? 12 : 1
  return { ...money, amountMinor: money.amountMinor * months }
}

function isWritten(text: string): boolean {
  return !isBlank(text) && !isPlaceholder(text)
}

function currencyOf(row: MaskedRow, plan: RowPlan, { column }: PlannedColumn): string | null {
  const named = textOfRole(row, plan, 'currency')
  return (named === null ? null : currencyIn(named)) ?? currencyIn(column.name)
}
