import type { ReadOutput } from '#analysis/language-and-tone.ts'
import { decideTone } from '#analysis/tone-decide.ts'
import { estimatePrior, evenPrior, type TonePrior } from '#analysis/tone-prior.ts'
import { toneVersion } from '#analysis/tone.ts'
import type { Compute } from '../../compute/client.ts'
import type { Db } from '../../db/statements.ts'
import { cachedVectors, fingerprints, storeVectors } from '../themes/vectors.ts'
import { countRead, sampleOf, storeReadings, unreadAfter, unreadSources, type Unread } from './repo.ts'

/** So few at a time that theme finding, which shares the worker, waits a second at most. */
const batch = 256
/** Comments of a source that tell how common each tone is in it. */
const sampled = 512

export interface Filling {
  readonly db: Db
  readonly compute: Compute
  readonly signal: AbortSignal
  /** Called after each batch, with what is on disk then. */
  readonly onStored: (progress: { readonly read: number; readonly of: number }) => void
}

/** How comments are read now: by which encoder and in which way. */
export const readingModel = (compute: Compute): string => `${compute.model()?.id ?? 'words'} ${toneVersion}`

/** One filling of a workspace at a time: what one reads, the next need not. */
const inTurn = new WeakMap<Db, Promise<unknown>>()

/**
 * Reads language and tone of every comment that was not read yet, source by source: how common each tone is differs
 * between sources. What is read is kept batch by batch, so that it can stop anywhere and go on later.
 * @returns how many comments were read
 */
export function fillReadings(filling: Filling): Promise<number> {
  const before = inTurn.get(filling.db) ?? Promise.resolve()
  const mine = before.then(() => fill(filling))
  inTurn.set(
    filling.db,
    mine.catch(() => undefined),
  )
  return mine
}

async function fill(filling: Filling): Promise<number> {
  const { db, compute, signal, onStored } = filling
  const model = readingModel(compute)
  const before = countRead(db, model)
  const of = before.comments - before.read
  let read = 0
  for (const source of unreadSources(db, model)) {
    const prior = await priorOf(filling, source)
    for (let after = 0; ;) {
      signal.throwIfAborted()
      const unread = unreadAfter(db, { source, after, model, limit: batch })
      const last = unread.at(-1)
      if (last === undefined) break
      after = last.seq
      const said = await readBatch(filling, unread)
      db.transaction(() => storeReadings(db, model, unread.map(readingAt(said, prior))))
      read += unread.length
      onStored({ read, of })
    }
  }
  return read
}

const readingAt =
  ({ likely, calm, languages }: ReadOutput, prior: TonePrior) =>
  ({ seq }: Unread, at: number) => ({
    comment: seq,
    language: languages[at] ?? 'unknown',
    ...decideTone({ likely: likely.subarray(at * 3, at * 3 + 3), calm: calm[at] ?? 'statement' }, prior),
  })

/** Without a model the words' tone is no probability, and nothing is estimated from it. */
async function priorOf(filling: Filling, source: number): Promise<TonePrior> {
  if (filling.compute.model() === null) return evenPrior
  const sample = sampleOf(filling.db, source, sampled)
  const likely = new Float32Array(sample.length * 3)
  for (let from = 0; from < sample.length; from += batch) {
    filling.signal.throwIfAborted()
    const said = await readBatch(filling, sample.slice(from, from + batch))
    likely.set(said.likely, from * 3)
  }
  return estimatePrior(likely)
}

/** Encodes what is not known yet, and keeps it: theme finding takes it from there. */
async function readBatch({ db, compute, signal }: Filling, comments: readonly Unread[]): Promise<ReadOutput> {
  const texts = comments.map(({ text }) => text)
  const model = compute.model()
  if (model === null) return compute.readComments({ texts, cached: null }, { signal })
  const kind = { model: model.id, dims: model.dims, keys: fingerprints(texts) }
  const said = await compute.readComments({ texts, cached: cachedVectors(db, kind) }, { signal })
  signal.throwIfAborted()
  const { fresh } = said
  if (fresh !== null && fresh.index.length > 0) db.transaction(() => storeVectors(db, { ...kind, fresh }))
  return said
}
