import { sumByCurrency, type Money } from './money.ts'

export const stakeKinds = ['renewal', 'open-deal', 'lost-deal'] as const
export type StakeKind = (typeof stakeKinds)[number]

/**
 * One piece of money that hangs on what customers say: a renewal due within 12 months, an open deal, or a lost deal.
 * Its themes are, for a renewal or an open deal, those the account raises as a complaint; for a lost deal, those it names.
 */
export interface StakeItem {
  readonly id: string
  readonly kind: StakeKind
  /** Null where the deal has no account; it then counts under itself. */
  readonly account: string | null
  /** Null where the amount is not known. */
  readonly value: Money | null
  readonly themes: readonly string[]
}

export interface Stake {
  /** Distinct accounts (and deals without an account) with something at stake. */
  readonly accounts: number
  /** One sum a currency. */
  readonly total: readonly Money[]
  readonly byKind: Readonly<Record<StakeKind, readonly Money[]>>
  /** Items whose amount is not known; they are in `accounts` and in no sum. */
  readonly unknown: number
}

/**
 * Exposure of a theme, or the total of several (a priority, all priorities): every item that names one of them, once and
 * in full. The exposures of two themes share accounts, so they are never added; ask for the total of both instead.
 */
export const stakeOf = (items: readonly StakeItem[], themes: Iterable<string>): Stake => {
  const wanted = new Set(themes)
  return stakeOver(distinct(items).filter((item) => item.themes.some((theme) => wanted.has(theme))))
}

/** Everything there is at stake, named by a theme or not: the whole of which a theme's stake is a share. */
export const stakeOfAll = (items: readonly StakeItem[]): Stake => stakeOver(distinct(items))

/**
 * The part of each theme when an item's value is split evenly, value/k, over its k themes. These parts may be added:
 * they are whole minor units and sum exactly to the items that name a theme; what does not divide goes to the first
 * themes by id.
 */
export const splitStake = (items: readonly StakeItem[]): ReadonlyMap<string, readonly Money[]> => {
  const parts = new Map<string, Money[]>()
  for (const { value, themes } of distinct(items)) {
    if (value === null) continue
    for (const [theme, part] of splitEvenly(value, [...new Set(themes)].sort()))
      parts.set(theme, [...(parts.get(theme) ?? []), part])
  }
  return new Map([...parts].map(([theme, amounts]) => [theme, sumByCurrency(amounts)]))
}

/** Share of `whole` that is in `part`, 0 to 1; null with nothing known or more than one currency: rates are the user's. */
export const shareOfStake = (part: Stake, whole: Stake): number | null => {
  const [only, ...others] = whole.total
  if (!only || others.length > 0 || only.amountMinor === 0) return null
  return (part.total[0]?.amountMinor ?? 0) / only.amountMinor
}

/** Whether a date lies in the 12 months from `from`. Both YYYY-MM-DD; the first day counts, the same day a year on too. */
export const isDueWithinYear = (due: string, from: string): boolean => {
  const yearOn = `${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}${from.slice(4)}`
  return due >= from && due <= yearOn
}

const distinct = (items: readonly StakeItem[]): readonly StakeItem[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

const stakeOver = (items: readonly StakeItem[]): Stake => {
  const sumOf = (kind?: StakeKind) =>
    sumByCurrency(items.flatMap((item) => (item.value && (!kind || item.kind === kind) ? [item.value] : [])))
  return {
    accounts: new Set(items.map((item) => (item.account === null ? `deal ${item.id}` : `account ${item.account}`)))
      .size,
    total: sumOf(),
    byKind: { renewal: sumOf('renewal'), 'open-deal': sumOf('open-deal'), 'lost-deal': sumOf('lost-deal') },
    unknown: items.filter((item) => item.value === null).length,
  }
}

const splitEvenly = (
  { currency, amountMinor }: Money,
  themes: readonly string[],
): readonly (readonly [string, Money])[] => {
  const each = Math.floor(amountMinor / themes.length)
  const left = amountMinor - each * themes.length
  return themes.map((theme, at) => [theme, { currency, amountMinor: each + (at < left ? 1 : 0) }])
}
