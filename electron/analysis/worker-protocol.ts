import type { FindThemesInput, FindThemesOutput } from './find-themes-types.ts'
import type { Progress } from './progress.ts'

/** What the worker is started with. */
export interface WorkerSetup {
  /** Folder with manifest.json; null makes the words alone decide. */
  readonly modelFolder: string | null
  readonly threads: number
}

/** To the worker. `cancel` holds one Int32 in shared memory that becomes 1 when the run is to stop. */
export interface FindRequest {
  readonly kind: 'find-themes'
  readonly id: number
  readonly input: FindThemesInput
  readonly cancel: SharedArrayBuffer
}

/** From the worker; one `done`, `cancelled` or `failed` ends each request. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly id: number; readonly output: FindThemesOutput }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
