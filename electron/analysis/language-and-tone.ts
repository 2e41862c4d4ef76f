import type { Language } from '#shared/domain/reading.ts'
import { encodeMissing } from './encode-missing.ts'
import type { Encoder } from './encoder.ts'
import { languageOf } from './language.ts'
import type { CachedVectors } from './quantised-vectors.ts'
import type { RunControl } from './run-control.ts'
import { toneByWords } from './tone-by-words.ts'
import { learnTone, type ReadTone, type ToneOdds } from './tone.ts'

export interface ReadInput {
  readonly texts: readonly string[]
  /** Known vectors; index says which text each row belongs to. */
  readonly cached: CachedVectors | null
}

export interface ReadOutput extends ToneOdds {
  readonly languages: readonly Language[]
  /** Vectors made now, to be kept; null without a model. */
  readonly fresh: CachedVectors | null
}

/** The step of `stepwise` that reading is. */
export const readWeights = { read: 1 } as const

// Learned once for each encoder, by the first reading that is not stopped.
const learned = new WeakMap<Encoder, ReadTone>()

const toneReaderOf = async (encoder: Encoder, control: RunControl): Promise<ReadTone> => {
  const known = learned.get(encoder)
  if (known) return known
  const reader = await learnTone(encoder, { ...control, report: () => undefined })
  learned.set(encoder, reader)
  return reader
}

/** The language of each text and what it says about its tone; by words alone without an encoder. */
export const readComments = async (
  { texts, cached }: ReadInput,
  { encoder, control }: { readonly encoder: Encoder | null; readonly control: RunControl },
): Promise<ReadOutput> => {
  const languages = texts.map(languageOf)
  if (encoder === null) return { ...toneByWords(texts), languages, fresh: null }
  const readTone = await toneReaderOf(encoder, control)
  const known = await encodeMissing({ texts, cached, encoder, control })
  const vectors = new Float32Array(texts.length * encoder.dims)
  texts.forEach((_, text) => known.restore(text, vectors, text))
  return { ...readTone(vectors, texts), languages, fresh: known.fresh }
}
