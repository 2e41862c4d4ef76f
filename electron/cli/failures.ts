/** The command line itself is wrong: exit status 2, with the usage line. */
export class UsageError extends Error {
  readonly usage: string

  constructor(message: string, usage: string) {
    super(message)
    this.name = 'UsageError'
    this.usage = usage
  }
}

/** What was asked for cannot be done with this input: exit status 1, in one line. */
export class InputFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InputFault'
  }
}

/** An error as one line for people. */
export function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s*\n\s*/g, ' ').trim()
}
