import type { CommandShape, Given } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export interface Call {
  readonly given: Given
  /** The workspace's path, absolute, and as it was typed. */
  readonly path: string
  readonly typedPath: string
  readonly isJson: boolean
  readonly terminal: Terminal
}

/** An answer for programs and for people, and the exit status. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  readonly status: 0 | 1
}

export interface Command extends CommandShape {
  /** Rejects with UsageError, InputFault or VerbatimError; null when it has answered by itself. */
  run(call: Call): Promise<Answer | null>
}
