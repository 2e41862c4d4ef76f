import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import {
  closeInWords,
  closePairs,
  firmnessOfOrder,
  type PlaceFirmness,
} from '#shared/domain/stats/firmness-of-order.ts'
import { useJob } from '../../api/use-job.ts'
import { drawnFor } from './drawn-for.ts'
import type { PriorityList } from './priority-words.ts'

export interface Firmness {
  readonly of: ReadonlyMap<string, PlaceFirmness>
  /** Which neighbours nearly tie, and which the evidence has the other way round: a line for each. */
  readonly close: readonly string[]
}

/** How firmly the order holds, drawn in the background; null until it is known, and for fewer than two priorities. */
export function useFirmness(list: PriorityList, order: readonly string[]): Firmness | null {
  const { run } = useJob('ranking.firmness')
  const [last, setLast] = useState<{ readonly of: string; readonly drawn: OutputOf<'ranking.firmness'> } | null>(null)
  const wanted = drawnFor(list.priorities, list.ranking.weights)
  useEffect(() => {
    // Anew with every answer of the list: what was drawn for the same evidence, themes and weights is kept by the engine.
    let isLatest = list.priorities.length > 1
    if (isLatest) {
      void run({}).then((answer) => {
        if (isLatest && answer) setLast({ of: drawnFor(list.priorities, list.ranking.weights), drawn: answer })
      })
    }
    return () => {
      isLatest = false
    }
  }, [list, run])
  return useMemo(() => {
    // What was drawn for other weights or other evidence says nothing of this order.
    const drawn = last?.of === wanted ? last.drawn : null
    if (!drawn || drawn.ids.length !== order.length) return null
    const positions = order.map((id) => drawn.ids.indexOf(id))
    if (positions.includes(-1) || order.length < 2) return null
    const of = firmnessOfOrder(drawn, positions)
    return {
      of: new Map(of.flatMap((one, at) => (order[at] === undefined ? [] : [[order[at], one]]))),
      close: closeInWords(closePairs(drawn, positions)),
    }
  }, [last, wanted, order])
}
