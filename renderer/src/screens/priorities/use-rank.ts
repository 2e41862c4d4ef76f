import { useMemo, useState } from 'react'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { moved, type RankMove } from './rank-order.ts'

export interface Ranking {
  readonly cards: readonly PriorityCard[]
  readonly order: readonly string[]
  readonly move: (move: RankMove | null) => void
}

/** The cards in their order. A move shows at once, and stands until the engine has answered with its own. */
export function useRank(cards: readonly PriorityCard[]): Ranking {
  const rank = useCommand('priorities.rank')
  const [asked, setAsked] = useState<{
    readonly of: readonly PriorityCard[]
    readonly order: readonly string[]
  } | null>(null)
  const order = useMemo(() => (asked?.of === cards ? asked.order : cards.map((card) => card.id)), [asked, cards])
  const ordered = useMemo(() => order.flatMap((id) => cards.find((card) => card.id === id) ?? []), [order, cards])
  const move = (wanted: RankMove | null): void => {
    if (!wanted) return
    setAsked({ of: cards, order: moved(order, wanted) })
    void rank.run(wanted).then((answer) => {
      if (!answer) setAsked(null)
    })
  }
  return { cards: ordered, order, move }
}
