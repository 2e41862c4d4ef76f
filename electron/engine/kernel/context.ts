import type { z } from 'zod'
import type { Command, Entries, Job, Query, Table } from '#shared/contract/define.ts'
import type { Compute } from '../compute/client.ts'
import type { Db } from '../db/statements.ts'
import type { MachineSettings } from '../machine/machine-settings.ts'
import type { Intake } from '../intake/intake.ts'
import type { PrintPdf } from '../workbench.types.ts'
import type { FileGrants } from './grants.ts'

/** What every handler gets: the open workspace and what surrounds it. */
export interface Context {
  readonly db: Db
  /** Name of the workspace file. */
  readonly file: string
  readonly isReadOnly: boolean
  readonly files: FileGrants
  readonly compute: Compute
  readonly machine: MachineSettings
  readonly intake: Intake
  readonly printPdf: PrintPdf | null
  readonly pdfRefusal: string
  readonly scratchFolder: string
  /** ISO instant in UTC. */
  now(): string
  /** A new permanent id such as 't_k3v9…'. */
  newId(prefix: string): string
  author(): string
  nextSteps(): { readonly undo: string | null; readonly redo: string | null }
  /** Computes once, and again after any of the tables has changed. */
  memo<Value>(key: string, reads: readonly Table[], compute: () => Value): Value
  /** The same, kept in the workspace too, so that the next opening need not compute it. For answers that survive JSON. */
  kept<Value>(key: string, reads: readonly Table[], compute: () => Value): Value
}

export interface CommandContext extends Context {
  /** What undo and the history call this change, when the contract's label can be said better. */
  say(label: string): void
}

export interface JobContext extends Context {
  readonly signal: AbortSignal
  /** @param step index into the contract's steps @param share done of that step, 0 to 1 */
  progress(step: number, share: number, detail?: string): void
  /** Runs work as one undoable step. */
  capture<Result>(label: string, work: () => Result): Result
  /** Says that tables changed outside a captured step. */
  changed(tables: readonly Table[]): void
}

/** The handlers of a feature, typed by its part of the contract. */
export type Handlers<Part extends Entries> = {
  readonly [Name in keyof Part]: Part[Name] extends Query<infer In, infer Out>
    ? (context: Context, input: z.output<In>) => z.output<Out>
    : Part[Name] extends Command<infer In, infer Out>
      ? (context: CommandContext, input: z.output<In>) => z.output<Out>
      : Part[Name] extends Job<infer In, infer Out>
        ? (context: JobContext, input: z.output<In>) => Promise<z.output<Out>>
        : never
}
