import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OutputOf } from '#shared/contract/contract.ts'
import { firmnessOfOrder, type PlaceFirmness } from '#shared/domain/stats/firmness-of-order.ts'
import { firmness, firmnessDraws, startFirmness, type Places } from '#shared/domain/stats/firmness.ts'
import { suggestedRank } from '#shared/domain/stats/suggested-rank.ts'
import type { Context, JobContext } from '../../kernel/context.ts'
import { priorityFigures, type PriorityFigures } from './figures.ts'
import { firmnessBasis } from './firmness-basis.ts'
import { rankingOf } from './ranking.ts'
import { evidenceTables } from './set-figures.ts'

/** The draws' seed: fixed, so that screen, brief and command line say the same. */
const seed = 1
/** Draws between two turns of the engine: a few milliseconds, so that nothing else waits for them. */
const drawsATurn = 25

/** Draws in the background. Kept as long as the evidence, the themes of each priority and the weights are the same. */
export async function drawFirmness(context: JobContext): Promise<OutputOf<'ranking.firmness'>> {
  const priorities = inDrawnOrder(context)
  const kept = keptDraws(context)
  const key = keyOf(context, priorities)
  const known = kept.get(key)
  if (known) return answer(priorities, known)
  const run = startFirmness(inputOf(context, priorities), seed)
  while (run.step(drawsATurn)) {
    context.progress(0, run.done() / firmnessDraws)
    await nextTurn()
    context.signal.throwIfAborted()
  }
  const drawn = run.result()
  kept.set(key, drawn)
  return answer(priorities, drawn)
}

/** How firmly each priority holds its rank, by id; drawn here and now where that was not done. Empty for a single one. */
export function firmnessNow(context: Context): ReadonlyMap<string, PlaceFirmness> {
  const priorities = inDrawnOrder(context)
  if (priorities.length < 2) return new Map()
  const kept = keptDraws(context)
  const key = keyOf(context, priorities)
  const drawn = kept.get(key) ?? firmness(inputOf(context, priorities), seed)
  kept.set(key, drawn)
  const ranked = priorityFigures(context)
  const order = ranked.map(({ row }) => priorities.findIndex((one) => one.row.id === row.id))
  return new Map(
    firmnessOfOrder(drawn, order).flatMap((one, at): [string, PlaceFirmness][] => {
      const id = ranked[at]?.row.id
      return id === undefined ? [] : [[id, one]]
    }),
  )
}

const answer = (priorities: readonly PriorityFigures[], { draws, places, ahead }: Places) => ({
  ids: priorities.map(({ row }) => row.id),
  draws,
  places: places.map((shares) => [...shares]),
  ahead: ahead.map((shares) => [...shares]),
})

/** By id and not by rank, so that ranking leaves what was drawn as it is. */
const inDrawnOrder = (context: Context): readonly PriorityFigures[] =>
  priorityFigures(context).toSorted((x, y) => (x.row.id < y.row.id ? -1 : 1))

const keptDraws = (context: Context): Map<string, Places> =>
  context.memo('firmness', evidenceTables, () => new Map<string, Places>())

const keyOf = (context: Context, priorities: readonly PriorityFigures[]): string =>
  JSON.stringify([rankingOf(context).weights, priorities.map(({ themes }) => themes)])

const inputOf = (context: Context, priorities: readonly PriorityFigures[]) => {
  const { weights } = rankingOf(context)
  return {
    ...firmnessBasis(context, priorities),
    priorities: priorities.map(({ set }) => suggestedRank(set.inputs, weights).parts),
    weights,
  }
}
