import type { EncoderTrial } from './encoder-trial.ts'
import type { CachedVectors, KeyedVectors } from './quantised-vectors.ts'
import type { Grains } from './grains.ts'
import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import type { ReadInput, ReadOutput } from './language-and-tone.ts'
import type { PlaceInput, PlaceOutput } from './place-new-types.ts'
import type { Progress } from './progress.ts'
import type { ProposedSplit, SplitInput } from './split-theme.ts'

/** What the worker is started with. */
export interface WorkerSetup {
  /** Folder with manifest.json; null makes the words alone decide. */
  readonly modelFolder: string | null
  /** Folder with an encoder of one's own that takes the built-in one's place. */
  readonly ownEncoder?: string | null
  readonly threads: number
}

interface Request {
  readonly id: number
  /** Holds one Int32 in shared memory that becomes 1 when the run is to stop. */
  readonly cancel: SharedArrayBuffer
}

/** To the worker. */
export interface FindRequest extends Request {
  readonly kind: 'find-themes'
  readonly input: FindThemesInput
}
export interface PlaceRequest extends Request {
  readonly kind: 'place-new'
  readonly input: PlaceInput
}
export interface EncodeRequest extends Request {
  readonly kind: 'encode'
  readonly input: { readonly texts: readonly string[] }
}
export interface ReadRequest extends Request {
  readonly kind: 'read-comments'
  readonly input: ReadInput
}
export interface SplitRequest extends Request {
  readonly kind: 'split-theme'
  readonly input: SplitInput
}
export interface TryRequest extends Request {
  readonly kind: 'try-encoder'
  /** Null tries the encoder in use. */
  readonly input: { readonly folder: string | null }
}

/** An encoder as it was found to be. */
export interface TriedEncoder {
  /** What vectors are kept under. */
  readonly id: string
  readonly dims: number
  /** In words: 'WordPiece'. */
  readonly tokeniser: string
  /** In words, or null where the model itself makes one vector of a text. */
  readonly pooling: string | null
  /** Absolute paths of what its vectors depend on; none for the built-in one. */
  readonly files: readonly string[]
  readonly trial: EncoderTrial
}

export interface GrainsRequest extends Request {
  readonly kind: 'find-grains'
  readonly input: FindThemesInput
}
/** Ends the worker, as soon as nothing native runs in it; no answer. */
export interface EndRequest {
  readonly kind: 'end'
}
export type WorkerTask =
  EncodeRequest | FindRequest | GrainsRequest | PlaceRequest | ReadRequest | SplitRequest | TryRequest
export type WorkerRequest = EndRequest | WorkerTask

/** The settings of the control from coarse to fine, and what was encoded to tell them. */
export interface GrainsOutput extends Grains {
  readonly fresh: CachedVectors
  readonly freshParts: KeyedVectors
}

/**
 * From the worker; one `found`, `grains`, `placed`, `encoded`, `read`, `split` or `tried`, `cancelled` or `failed` ends
 * each request.
 */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'found'; readonly id: number; readonly output: FindThemesOutput }
  | { readonly kind: 'grains'; readonly id: number; readonly output: GrainsOutput }
  | { readonly kind: 'placed'; readonly id: number; readonly output: PlaceOutput }
  | { readonly kind: 'encoded'; readonly id: number; readonly output: CachedVectors }
  | { readonly kind: 'read'; readonly id: number; readonly output: ReadOutput }
  | { readonly kind: 'split'; readonly id: number; readonly output: ProposedSplit }
  | { readonly kind: 'tried'; readonly id: number; readonly output: TriedEncoder }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
