import type { Money } from '#shared/contract/values.ts'
import { formatMoney, formatMoneyShort, notKnown } from '#shared/domain/format.ts'

/** '$1.92M'; an em dash where it is not known. */
export function shortMoney(money: Money | null): string {
  return money ? formatMoneyShort(money) : notKnown
}

/** '$240,000'; an em dash where it is not known. */
export function wholeMoney(money: Money | null): string {
  return money ? formatMoney(money) : notKnown
}
