import type { OutputOf } from '#shared/contract/contract.ts'
import type { Context } from '../../kernel/context.ts'
import { listedAccounts } from './list.ts'
import { alikeNames, proposePairs } from './propose.ts'
import { accountById, apartAccounts } from './repo.ts'

type Pair = OutputOf<'accounts.proposals'>['pairs'][number]

const asked = 50

/** Names to be asked about, the likeliest first; looked for only when somebody asks, and again after accounts changed. */
export const proposals = (context: Context): Pair[] =>
  context.memo('account proposals', ['account', 'source'], () => {
    const { db } = context
    const rows = listedAccounts(context).map(({ row }) => row)
    const apart = apartAccounts(db)
    const found: Pair[] = []
    const named = rows.map(({ name, spellings, quality }) => ({
      names: [name, ...spellings.map((spelling) => spelling.name)],
      records: quality.records,
    }))
    // An answer joins or parts accounts and leaves their names, so the next pair need not wait for all to be compared.
    const alike = context.memo('alike names', ['source'], () => alikeNames(named.flatMap((account) => account.names)))
    const pairs = proposePairs(named, alike)
    for (const { one, other, likeness, why } of pairs) {
      const [first, second] = [rows[one], rows[other]]
      if (!first || !second) continue
      if (apart.has(accountById(db, first.id).seq, accountById(db, second.id).seq)) continue
      found.push({ one: asAsked(first), other: asAsked(second), likeness, why })
      if (found.length === asked) break
    }
    return found
  })

const asAsked = ({ id, name, quality }: { id: string; name: string; quality: { records: number } }): Pair['one'] => ({
  id,
  name,
  records: quality.records,
})
