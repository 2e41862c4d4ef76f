import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'

export type Proposal = OutputOf<'accounts.proposals'>['pairs'][number]

interface Answered {
  /** The list that was answered: one that comes later decides for itself what is in it. */
  readonly list: unknown
  readonly keys: ReadonlySet<string>
}

export const proposalKey = ({ one, other }: Proposal): string => `${one.id} ${other.id}`

/** Pairs of names to be asked about, and the answers. A pair goes at once; it is back if the answer could not be kept. */
export function useProposals() {
  const { data } = useEntry('accounts.proposals', {})
  const merge = useCommand('accounts.merge')
  const keepApart = useCommand('accounts.keepApart')
  const [answered, setAnswered] = useState<Answered>({ list: null, keys: new Set() })
  const hidden = answered.list === data ? answered.keys : new Set<string>()
  const pairs = (data?.pairs ?? []).filter((pair) => !hidden.has(proposalKey(pair)))

  const send = async ({ one, other }: Proposal, isSame: boolean): Promise<boolean> => {
    if (!isSame) {
      const input = { one: one.id, other: other.id }
      return (await keepApart.run(input, `${one.name} and ${other.name} stay two customers`)) !== null
    }
    // The name with more records stays.
    const [into, from] = other.records > one.records ? [other, one] : [one, other]
    const input = { from: [from.id], into: into.id }
    return (await merge.run(input, `${from.name} now counts as ${into.name}`)) !== null
  }
  return {
    pairs,
    async answer(pair: Proposal, isSame: boolean): Promise<void> {
      setAnswered({ list: data, keys: new Set([...hidden, proposalKey(pair)]) })
      if (!(await send(pair, isSame))) setAnswered({ list: null, keys: new Set() })
    },
  }
}
