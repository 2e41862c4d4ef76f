import type { DateOrder } from '#shared/domain/reading.ts'
import { currencyIn, readMoney, type Money } from '../values/money.ts'
import { isPlaceholder } from '../values/non-answers.ts'
import { readOutcome } from '../values/outcome.ts'
import type { ReadRecord } from '../types.ts'
import { cellsOf, textOfRole, type MappedCell, type MappedRow } from './mapped-row.ts'
import { quoted, type Remark } from './remark.ts'
import { rowDate } from './row-when.ts'

/** Outcome, amount, competitor and stage of a deal's row. */
export function rowDeal(row: MappedRow): {
  readonly deal: NonNullable<ReadRecord['deal']>
  readonly remarks: readonly Remark[]
} {
  const stage = textOfRole(row, 'stage')
  const competitor = textOfRole(row, 'competitor')
  const amount = rowMoney(row, 'amount', 'kept without an amount')
  const outcome = readOutcome({
    named: cellsOf(row, 'outcome').map((cell) => ({ name: cell.column.name, text: cell.text })),
    stage: stage ?? '',
    reason: cellsOf(row, 'reason')
      .map((cell) => cell.text)
      .join(' | '),
  })
  return {
    deal: {
      outcome,
      amountMinor: amount.money?.amountMinor ?? null,
      currency: amount.money?.currency ?? null,
      competitor: competitor === null || isPlaceholder(competitor) ? null : competitor,
      stage,
    },
    remarks: amount.remarks,
  }
}

/** Yearly value and renewal of an account's row; a monthly value (MRR) is taken twelve times. */
export function rowAccountFacts(
  row: MappedRow,
  order: DateOrder | null,
): { readonly facts: NonNullable<ReadRecord['accountFacts']>; readonly remarks: readonly Remark[] } {
  const value = rowMoney(row, 'value', 'kept without a value')
  const renewal = rowDate(cellsOf(row, 'renewal'), order, 'kept without a renewal date')
  return {
    facts: {
      valueMinor: value.money?.amountMinor ?? null,
      currency: value.money?.currency ?? null,
      renewalOn: renewal.when?.iso.slice(0, 10) ?? null,
    },
    remarks: [...value.remarks, ...renewal.remarks],
  }
}

function rowMoney(
  row: MappedRow,
  role: 'amount' | 'value',
  fate: string,
): { readonly money: Money | null; readonly remarks: readonly Remark[] } {
  const cell = cellsOf(row, role).find((candidate) => !isPlaceholder(candidate.text))
  if (cell === undefined) return { money: null, remarks: [] }
  const money = readMoney(cell.raw, currencyOf(row, cell))
  if (money === null) {
    const what = role === 'amount' ? 'Amount' : 'Value'
    return { money: null, remarks: [{ reason: `${what} ${quoted(cell.text)} is not an amount of money`, fate }] }
  }
  const months = /\bmrr\b|month/i.test(cell.column.name) ? 12 : 1
  return { money: { ...money, amountMinor: money.amountMinor * months }, remarks: [] }
}

function currencyOf(row: MappedRow, cell: MappedCell): string | null {
  const named = textOfRole(row, 'currency')
  return (named === null ? null : currencyIn(named)) ?? currencyIn(cell.column.name)
}
