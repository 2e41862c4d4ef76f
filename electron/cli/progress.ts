import type { JobEvent } from '#shared/contract/events.ts'

export interface ProgressTarget {
  readonly isTerminal: boolean
  readonly columns: number
  /** Epoch milliseconds. */
  readonly clock: () => number
  write(text: string): void
}

export type Progress = Pick<JobEvent, 'step' | 'done' | 'detail'>

export interface ProgressWriter {
  show(progress: Progress): void
  /** Takes the bar away, so that what follows begins on a clean line. */
  end(): void
}

const BAR = 24
const LINE_EVERY_MS = 1000
const CLEAR_LINE = '\r\u001b[2K'

const wordsOf = ({ step, done, detail }: Progress): string =>
  `${String(Math.floor(done * 100)).padStart(3)}%  ${step}${detail === '' ? '' : `, ${detail}`}`

function barOf(progress: Progress, columns: number): string {
  const full = Math.round(progress.done * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${wordsOf(progress)}`.slice(0, Math.max(20, columns - 1))
}

/** A bar that redraws itself on a terminal; elsewhere plain lines, at most one a second, none in the first one. */
export function createProgress(target: ProgressTarget): ProgressWriter {
  let lastLineMs: number | null = null
  let isShown = false
  return {
    show(progress) {
      if (target.isTerminal) {
        target.write(CLEAR_LINE + barOf(progress, target.columns))
        isShown = true
        return
      }
      const nowMs = target.clock()
      lastLineMs ??= nowMs
      if (nowMs - lastLineMs < LINE_EVERY_MS) return
      lastLineMs = nowMs
      target.write(`${wordsOf(progress)}\n`)
    },
    end() {
      if (isShown) target.write(CLEAR_LINE)
      isShown = false
    },
  }
}
