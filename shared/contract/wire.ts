import type { Result } from './errors.ts'
import type { VerbatimEvent } from './events.ts'

/** What travels between a window and its host, whatever carries it. */
export interface RequestMessage {
  readonly id: number
  readonly entry: string
  readonly input: unknown
  /** For jobs: the name under which progress is reported and the job can be cancelled. */
  readonly job: string | null
}

export interface ResponseMessage {
  readonly id: number
  readonly result: Result<unknown>
}

export type Listener = (event: VerbatimEvent) => void

/** What a window gets from its host: Electron's preload and the browser bridge are alike. */
export interface Bridge {
  request(entry: string, input: unknown, job: string | null): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void
  /** Hands a dropped or chosen file to the host; answers with the token that stands for it. */
  grantFile(file: unknown): Promise<Result<{ token: string; name: string; bytes: number }>>
}

/** IPC channels of the Electron host. */
export const channels = { request: 'verbatim:request', event: 'verbatim:event', grant: 'verbatim:grant' } as const
