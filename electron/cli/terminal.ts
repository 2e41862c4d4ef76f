import { createProgress, type ProgressWriter } from './progress.ts'

/** Where a command writes: answers to one side, progress and faults to the other. */
export interface Terminal {
  /** Resolves when the text is handed over, so that a long answer is whole before the process ends. */
  answer(text: string): Promise<void>
  /** A line beside the answer. */
  note(line: string): void
  readonly progress: ProgressWriter
}

const handOver = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      // Whoever reads may stop early: `verbatim … | head`.
      if (error && 'code' in error && error.code !== 'EPIPE') reject(error)
      else resolve()
    })
  })

export function processTerminal(): Terminal {
  process.stdout.on('error', () => {})
  return {
    answer: (text) => handOver(process.stdout, text.endsWith('\n') ? text : `${text}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress: createProgress({
      isTerminal: process.stderr.isTTY,
      columns: process.stderr.columns ?? 80,
      clock: Date.now,
      write: (text) => void process.stderr.write(text),
    }),
  }
}
