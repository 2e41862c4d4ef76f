import type { PickedFile } from '#shared/contract/host.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { Listener } from '#shared/contract/wire.ts'
import type { WatchTimes } from './watch/folder-watch.ts'

/** HTML in, the bytes of a PDF out. Each host has its own way; null where there is none. */
export type PrintPdf = (html: string) => Promise<Uint8Array>

export interface WorkbenchOptions {
  /** Where the list of recent workspaces, the first workspace and the sample are kept. Made when missing. */
  readonly dataFolder: string
  /** Where files to be downloaded are written; emptied at close. */
  readonly scratchFolder: string
  /** The folder resources/ of the app: sample data, model. */
  readonly resourcesFolder: string
  /** The compute worker: its source under Node 24, its bundle elsewhere. */
  readonly workerPath: string | URL
  /** The import worker, likewise. */
  readonly importWorkerPath: string | URL
  readonly printPdf: PrintPdf | null
  /** Why printPdf is null, in a line for people. */
  readonly pdfRefusal: string
  /** Now, as epoch milliseconds. */
  readonly clock: () => number
  /** How often watched folders are looked at; the usual times where absent. */
  readonly watchTimes?: WatchTimes
  /** Reads language and tone of comments in the background; false where what is asked for is all that may happen. */
  readonly readsByItself?: boolean
  readonly log: (line: string) => void
}

/** One window's worth of engine: the open workspace and what surrounds it. Hosts carry messages to it and nothing else. */
export interface Workbench {
  /** Opens a workspace file, made when missing; the one that was open is closed. Rejects with a VerbatimError. */
  open(path: string): Promise<void>
  /** The workspace opened last, or a new one. */
  openLast(): Promise<void>
  request(entry: string, input: unknown, job: string | null): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void
  /** Makes a token that stands for a file or folder; name is what people see. */
  grant(path: string, name: string): PickedFile
  pathOf(token: string): string | null
  /** Ends jobs, writes everything, closes the file. */
  close(): Promise<void>
}
