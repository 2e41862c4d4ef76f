import type { Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { RequestMessage } from '#shared/contract/wire.ts'

/** What the engine's process is told before anything else. All paths are absolute. */
export interface EngineSettings {
  readonly dataFolder: string
  readonly scratchFolder: string
  readonly resourcesFolder: string
  readonly workerPath: string
  readonly importWorkerPath: string
}

/** From the main process to the engine's process. Every `id` is answered by one 'answer'. */
export type ToEngine =
  | { readonly type: 'start'; readonly id: number; readonly settings: EngineSettings }
  /** `path` null opens the workspace that was open last. */
  | { readonly type: 'open'; readonly id: number; readonly path: string | null }
  | ({ readonly type: 'request' } & RequestMessage)
  | { readonly type: 'grant'; readonly id: number; readonly path: string; readonly name: string }
  | { readonly type: 'pathOf'; readonly id: number; readonly token: string }
  | { readonly type: 'close'; readonly id: number }
  /** Answers a 'print' of the engine. */
  | { readonly type: 'printed'; readonly id: number; readonly result: Result<Uint8Array> }

/** From the engine's process to the main process. */
export type FromEngine =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: VerbatimEvent }
  | { readonly type: 'print'; readonly id: number; readonly html: string }
