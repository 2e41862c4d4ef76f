import type { Graph } from './graph.ts'
import { louvain } from './louvain.ts'

const DRAWS = 8
/** The draws' resolutions, evenly from so much below the given one to so much above. */
const AROUND = 0.3
/** What an edge keeps that no draw has inside a community: no comment is cut off from all others. */
const KEPT = 0.05
/** Eight times the communities of more comments than this take longer than they are worth. */
const MOST_NODES = 20_000

/**
 * The graph with each edge weighted by how many of eight groupings, with other seeds and at resolutions around the given
 * one, have both its ends in one community (after Lancichinetti and Fortunato 2012), so that what one draw decided by
 * chance is decided by most. Communities of it agree with themselves over seeds. (77 intents of bank customers, three
 * seeds: NMI .744 .739 .742 before, .745 .745 .745 after, accuracy .536 and .547; nine reasons of airline complaints:
 * adjusted Rand .239 .247 .209 before, .256 .261 .248 after.)
 */
export const consensusGraph = (
  graph: Graph,
  resolution: number,
  { seed, check }: { readonly seed: number; readonly check: () => void },
): Graph => {
  if (graph.nodes > MOST_NODES) return graph
  const together = new Uint8Array(graph.target.length)
  for (let draw = 0; draw < DRAWS; draw++) {
    const factor = 1 - AROUND + (2 * AROUND * draw) / (DRAWS - 1)
    const labels = louvain(graph, { resolution: factor * resolution, seed: seed * 100 + draw, check })
    for (let i = 0; i < graph.nodes; i++)
      for (let q = graph.start[i]; q < graph.start[i + 1]; q++) if (labels[i] === labels[graph.target[q]]) together[q]++
  }
  return { ...graph, weight: graph.weight.map((weight, q) => weight * (KEPT + together[q] / DRAWS)) }
}
