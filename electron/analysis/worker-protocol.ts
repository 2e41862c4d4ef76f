import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import type { ReadInput, ReadOutput } from './language-and-tone.ts'
import type { PlaceInput, PlaceOutput } from './place-new-types.ts'
import type { Progress } from './progress.ts'
import type { ProposedSplit, SplitInput } from './split-theme.ts'

/** What the worker is started with. */
export interface WorkerSetup {
  /** Folder with manifest.json; null makes the words alone decide. */
  readonly modelFolder: string | null
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
export interface ReadRequest extends Request {
  readonly kind: 'read-comments'
  readonly input: ReadInput
}
export interface SplitRequest extends Request {
  readonly kind: 'split-theme'
  readonly input: SplitInput
}
export type WorkerRequest = FindRequest | PlaceRequest | ReadRequest | SplitRequest

/** From the worker; one `found`, `placed`, `read` or `split`, `cancelled` or `failed` ends each request. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'found'; readonly id: number; readonly output: FindThemesOutput }
  | { readonly kind: 'placed'; readonly id: number; readonly output: PlaceOutput }
  | { readonly kind: 'read'; readonly id: number; readonly output: ReadOutput }
  | { readonly kind: 'split'; readonly id: number; readonly output: ProposedSplit }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
