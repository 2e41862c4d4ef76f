import { partitionAtRung, ladderOf, MOST_BY_DEFAULT, type Ladder } from './ladder-choice.ts'
import type { Partition } from './community-count.ts'
import type { KeyOf } from './encode-units.ts'
import type { Encoder } from './encoder.ts'
import type { FindThemesInput } from './find-themes-types.ts'
import { neighbourGraph, type Graph } from './graph.ts'
import { layOut } from './layout.ts'
import type { MatrixEngine } from './matrix-engine.ts'
import { findNeighbours, type Neighbours } from './neighbours.ts'
import type { Stepwise } from './progress.ts'
import type { CachedVectors, KeyedVectors } from './quantised-vectors.ts'
import { represent, type Represented } from './represent.ts'
import type { RunControl } from './run-control.ts'
import { sampleGraph } from './sample-graph.ts'
import { sentenceNeighbours } from './sentence-themes.ts'

/**
 * What is known of comments before they are grouped, and the ladder of groupings: all that does not depend on how many
 * themes are wanted. Whoever keeps it gets another number of themes for the cost of naming them.
 */
export interface Basis extends Omit<Represented, 'fresh' | 'freshParts'> {
  readonly neighbours: Neighbours
  readonly graph: Graph
  readonly seed: number
  /** Communities of fewer comments are no themes. */
  readonly smallest: number
  /** The groupings from coarse to fine; sought when first asked for. */
  readonly ladder: (control: RunControl) => Promise<Ladder>
  /** The communities of a rung of the ladder; null takes the machine's choice. */
  readonly partitionAt: (rung: number | null, control: RunControl) => Promise<Partition>
  /** The units nearest to each sentence of a long comment; sought when first asked for. */
  readonly sentenceNeighbours: (control: RunControl) => Promise<Neighbours>
  /** The map, n × 2: drawn for the first themes that are found, then the same, so that dots do not jump. */
  readonly positions: (labels: Int32Array, control: RunControl) => Promise<Float32Array>
}

/** With what was encoded for it, to be stored. */
export interface FreshBasis {
  readonly basis: Basis
  readonly fresh: CachedVectors
  readonly freshParts: KeyedVectors
}

export interface BasisTools {
  readonly encoder: Encoder | null
  readonly keyOf?: KeyOf | undefined
  readonly engine: MatrixEngine
  readonly steps: Stepwise<'read' | 'encode' | 'words' | 'neighbours'>
}

/** A theme by default holds at least this many comments and this share of all. */
const SMALLEST_THEME = 4
const SMALLEST_THEME_SHARE = 0.003

/** From texts to the graph of their neighbours. */
export const basisOf = async (
  input: Pick<FindThemesInput, 'texts' | 'seed' | 'cached' | 'cachedParts'>,
  { engine, steps, ...tools }: BasisTools,
): Promise<FreshBasis> => {
  const { seed } = input
  const most = MOST_BY_DEFAULT
  const { fresh, freshParts, ...represented } = await represent(input, { ...tools, engine, steps })
  const { vectors } = represented
  const neighbours = await steps.run('neighbours', (control) => findNeighbours(vectors, engine, control))
  const graph = neighbourGraph(neighbours)
  const smallest = Math.max(SMALLEST_THEME, Math.round(SMALLEST_THEME_SHARE * vectors.rows))
  const ladder = once(async ({ check, report }: RunControl) => {
    const sample = await sampleGraph(vectors, { seed, engine, control: { check, report } })
    return ladderOf(graph, { seed, smallest, most, sample, check, report })
  })
  const basis: Basis = {
    ...represented,
    neighbours,
    graph,
    seed,
    smallest,
    ladder,
    partitionAt: async (rung, control) => {
      const found = await ladder(control)
      return partitionAtRung(graph, found, { seed, smallest, most, ...control, rung: rung ?? found.chosen })
    },
    sentenceNeighbours: once((control: RunControl) => sentenceNeighbours(represented, { engine, control })),
    positions: once((labels: Int32Array, control: RunControl) =>
      layOut({ graph, vectors, labels, seed }, { engine, control }),
    ),
  }
  return { basis, fresh, freshParts }
}

/** Works once and keeps the answer; what was cancelled is begun anew. */
const once = <Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Promise<Answer>,
): ((...asked: Asked) => Promise<Answer>) => {
  let kept: { readonly answer: Answer } | null = null
  return async (...asked) => {
    kept ??= { answer: await work(...asked) }
    return kept.answer
  }
}
