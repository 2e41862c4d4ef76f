import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { convert } from '#shared/domain/stats/exchange.ts'
import type { StakeItem } from '#shared/domain/stats/value-at-stake.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { distinctItems } from './case.ts'
import { valueBasis, type PriorityStake, type ValueBasis } from './items.ts'

type Input = OutputOf<'value.inputs'>['items'][number]

/** The accounts and deals behind a sum, largest first, what has no known amount last. */
export function inputsOf(context: Context, { id, of, limit }: ParsedOf<'value.inputs'>): OutputOf<'value.inputs'> {
  const basis = valueBasis(context)
  const stakes = id === null ? basis.stakes : basis.stakes.filter((one) => one.priority.card.id === id)
  const namedBy = new Map(
    stakes
      .flatMap((one) => one.priority.set.comments.map((comment) => [comment.record, comment.seq] as const))
      .reverse(),
  )
  const items = itemsOf(stakes, of)
    .map((item) => ({ item, counted: item.value && convert(item.value, basis.currency, basis.rates) }))
    .sort((x, y) => (y.counted?.amountMinor ?? -1) - (x.counted?.amountMinor ?? -1))
  return {
    items: items.slice(0, limit).map(({ item }) => inputOf(context.db, item, { basis, namedBy })),
    more: Math.max(0, items.length - limit),
    themes: stakes.flatMap((one) => one.priority.card.themes.map((theme) => theme.id)),
  }
}

function itemsOf(stakes: readonly PriorityStake[], of: ParsedOf<'value.inputs'>['of']): StakeItem[] {
  if (of === 'pipeline')
    return [...new Map(stakes.flatMap((one) => one.pipeline).map((item) => [item.id, item])).values()]
  const all = distinctItems(stakes)
  return of === 'all' ? [...all] : all.filter((item) => item.kind === of)
}

interface From {
  readonly basis: ValueBasis
  /** Seq of the first comment of a record that names it. */
  readonly namedBy: ReadonlyMap<number, number>
}

function inputOf(db: Db, item: StakeItem, { basis, namedBy }: From): Input {
  const { kind, value, account } = item
  const counted = value && convert(value, basis.currency, basis.rates)
  const seq = Number(item.id.slice(item.id.indexOf(' ') + 1))
  const named =
    account === null
      ? undefined
      : db.get<{ id: string; name: string }>('SELECT id, name FROM account WHERE seq = @seq', { seq: Number(account) })
  const ofDeal = kind === 'renewal' ? null : dealOf(db, seq, namedBy.get(seq))
  return {
    id: item.id,
    kind,
    account: named?.id ?? null,
    name: ofDeal?.title ?? named?.name ?? 'Account not known',
    amount: value && { ...value },
    counted: counted && { ...counted },
    comment: ofDeal?.comment ?? null,
  }
}

function dealOf(db: Db, record: number, naming: number | undefined) {
  const [title = null] = db.pluck<string | null>('SELECT title FROM record WHERE seq = @record', { record })
  const [comment = null] =
    naming === undefined ? [] : db.pluck<string>('SELECT id FROM comment WHERE seq = @naming', { naming })
  return { title, comment }
}
