import { createHash } from 'node:crypto'
import type { FindThemesInput, FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { Grains } from '#analysis/grains.ts'
import type { RunOptions } from '../../compute/client.ts'
import type { JobContext } from '../../kernel/context.ts'
import type { Assigned, Span, ThemeFacts } from './plan.ts'
import { cachedParts, cachedVectors, fingerprints, storeParts, storeVectors } from './vectors.ts'

export interface Candidate {
  readonly seq: number
  readonly text: string
}

export interface ClusterOptions {
  readonly candidates: readonly Candidate[]
  readonly count: number | null
  /** One of `grainsOf`; null lets the machine choose. */
  readonly grain: number | null
  readonly seed: number
  readonly report: (share: number, step: string) => void
}

/** What the machine makes of the candidates, in the workspace's terms. */
export interface Clusters {
  readonly themes: readonly {
    readonly label: string
    readonly description: string
    readonly facts: ThemeFacts
    /** Comments that belong to it before any other. */
    readonly primary: ReadonlySet<number>
  }[]
  /** theme is a position in `themes`. */
  readonly assigned: readonly Assigned[]
  /** The nearest theme of each comment that fits nowhere. */
  readonly suggested: ReadonlyMap<number, number>
  readonly spots: ReadonlyMap<number, { readonly x: number; readonly y: number }>
  readonly run: FindThemesOutput['run']
}

/** Sorts comments into themes; what was encoded is kept for the next time. @throws Cancelled */
export async function cluster(context: JobContext, options: ClusterOptions): Promise<Clusters> {
  const { count, grain, candidates } = options
  const found = await asked(context, options, (input, run) =>
    context.compute.findThemes({ ...input, count, grain }, run),
  )
  return inSeqs(found, candidates)
}

/** How coarse and how fine the themes of these comments can be, quickly told again while the worker remembers them. */
export const grainsOf = (context: JobContext, options: Omit<ClusterOptions, 'count' | 'grain'>): Promise<Grains> =>
  asked(context, options, (input, run) => context.compute.findGrains({ ...input, count: null }, run))

type Asked = Omit<FindThemesInput, 'count' | 'grain'>

/** Gives what is known of the comments along, and keeps what was encoded. */
async function asked<Output extends Pick<FindThemesOutput, 'fresh' | 'freshParts'>>(
  context: JobContext,
  { candidates, seed, report }: Omit<ClusterOptions, 'count' | 'grain'>,
  ask: (input: Asked, run: RunOptions) => Promise<Output>,
): Promise<Output> {
  const { db } = context
  const model = context.compute.model()
  const texts = candidates.map(({ text }) => text)
  const keys = fingerprints(texts)
  const key = keyOf(keys, `${seed} ${model?.id ?? ''}`)
  const isKnown = model === null || context.compute.remembers(key)
  const kind = { model: model?.id ?? '', dims: model?.dims ?? 0 }
  const known = isKnown
    ? { cached: null }
    : { cached: cachedVectors(db, { ...kind, keys }), cachedParts: cachedParts(db, kind) }
  const found = await ask(
    { texts, seed, key, ...known },
    { signal: context.signal, onProgress: ({ fraction, step }) => report(fraction, stepWords[step] ?? '') },
  )
  context.signal.throwIfAborted()
  if (model !== null && !context.isReadOnly)
    db.transaction(() => {
      storeVectors(db, { ...kind, keys, fresh: found.fresh })
      storeParts(db, kind, found.freshParts)
    })
  return found
}

function keyOf(keys: readonly Buffer[], besides: string): string {
  const hash = createHash('sha256').update(besides)
  for (const key of keys) hash.update(key)
  return hash.digest('hex')
}

/** What the analysis is at, in words. */
const stepWords: Readonly<Record<string, string>> = {
  read: 'reading comments',
  encode: 'reading what they mean',
  words: 'weighing their words',
  neighbours: 'comparing comments',
  cluster: 'grouping what is alike',
  label: 'naming themes',
  map: 'drawing the map',
}

function inSeqs(found: FindThemesOutput, candidates: readonly Candidate[]): Clusters {
  const seqAt = (text: number): number => candidates[text]?.seq ?? 0
  const { text, theme, strength, rank, start, end } = found.assignments
  const primary = found.themes.map(() => new Set<number>())
  const assigned = Array.from(text, (which, at) => {
    if (rank[at] === 0) primary[theme[at] ?? 0]?.add(seqAt(which))
    return {
      comment: seqAt(which),
      theme: theme[at] ?? 0,
      strength: strength[at] ?? 0,
      span: spanOf(start[at], end[at]),
    }
  })
  return {
    themes: found.themes.map(({ label, description, keywords, representatives, mostDifferent }, at) => ({
      label,
      description: description ?? '',
      facts: {
        keywords,
        typical: Array.from(representatives, seqAt),
        unusual: Array.from(mostDifferent, seqAt),
      },
      primary: primary[at] ?? new Set(),
    })),
    assigned,
    suggested: new Map(Array.from(found.unplaced, (which, at) => [seqAt(which), found.suggested[at] ?? 0])),
    spots: spotsOf(found, candidates),
    run: found.run,
  }
}

const spanOf = (start = -1, end = -1): Span | null => (start < 0 ? null : { start, end })

function spotsOf({ positions }: FindThemesOutput, candidates: readonly Candidate[]): Clusters['spots'] {
  const spots = new Map<number, { x: number; y: number }>()
  candidates.forEach(({ seq }, at) => {
    const [x, y] = [positions[2 * at] ?? Number.NaN, positions[2 * at + 1] ?? Number.NaN]
    if (!Number.isNaN(x) && !Number.isNaN(y)) spots.set(seq, { x, y })
  })
  return spots
}
