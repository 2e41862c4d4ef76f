import { beside, noVectors, type CachedVectors } from '#analysis/quantised-vectors.ts'
import type { JobContext } from '../../kernel/context.ts'
import { cachedVectors, fingerprints, storeVectors } from './vectors.ts'

/** Vectors of texts, rows by their position, and how those that were not kept before are kept. */
export interface Encoded {
  readonly vectors: CachedVectors
  readonly keep: () => void
}

/** The worker encodes what is not kept yet while the caller goes on. Without a model there are no vectors. */
export function encodeAhead(
  context: JobContext,
  texts: readonly string[],
  report: (share: number) => void,
): Promise<Encoded> {
  const encoding = encoded(context, texts, report)
  // A caller that fails before it waits for this has told why.
  encoding.catch(() => undefined)
  return encoding
}

const keepNothing = (): void => undefined

async function encoded(
  context: JobContext,
  texts: readonly string[],
  report: (share: number) => void,
): Promise<Encoded> {
  const { db, compute, signal } = context
  const model = compute.model()
  if (model === null) return { vectors: noVectors(), keep: keepNothing }
  const kind = { model: model.id, dims: model.dims, keys: fingerprints(texts) }
  const known = cachedVectors(db, kind)
  const isKnown = new Set(known.index)
  const missing = [...texts.keys()].filter((text) => !isKnown.has(text))
  if (missing.length === 0) return { vectors: known, keep: keepNothing }
  const { index, ...rows } = await compute.encode(
    missing.map((text) => texts[text] ?? ''),
    { signal, onProgress: ({ fraction }) => report(fraction) },
  )
  signal.throwIfAborted()
  const fresh = { index: index.map((nth) => missing[nth] ?? 0), ...rows }
  return {
    vectors: beside(known, fresh, (text) => text),
    keep: context.isReadOnly ? keepNothing : () => db.transaction(() => storeVectors(db, { ...kind, fresh })),
  }
}
