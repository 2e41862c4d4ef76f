/**
 * Between two steps whatever was asked meanwhile is answered first, which may take several turns of the loop. While
 * somebody waits, that takes a third of the step's time, but 2 to 10 ms.
 */
const betweenMs = { least: 2, most: 10, unawaited: 20 } as const
/** Who was just answered draws what it means: the processor is theirs for so long. */
const afterAnswerMs = 150

export interface TurnWork {
  /** Resolves once the work is done, or has failed; while somebody waits, steps follow sooner. */
  done(): Promise<void>
  isDone(): boolean
  /** While somebody else is answered, and a little after, no step is made unless somebody waits for it; returns what ends that. */
  holdBack(): () => void
  stop(): void
}

/** Runs work step by step in the background, beginning after so many milliseconds, or when somebody waits for it. */
export function inTurns(steps: Iterator<void>, afterMs: number, onError: (error: unknown) => void): TurnWork {
  let [isDue, isAwaited, isDone] = [false, false, false]
  let held = 0
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const end = (): void => {
    isDone = true
    finish()
  }
  let timer = setTimeout(step, afterMs)
  timer.unref()
  const stepIn = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(step, ms)
    if (!isAwaited) timer.unref()
  }
  function step(): void {
    isDue = true
    if (held > 0 && !isAwaited) return
    const begunMs = performance.now()
    try {
      if (steps.next().done === true) return end()
    } catch (error) {
      onError(error)
      return end()
    }
    const third = (performance.now() - begunMs) / 3
    stepIn(isAwaited ? Math.max(betweenMs.least, Math.min(betweenMs.most, third)) : betweenMs.unawaited)
  }
  return {
    isDone: () => isDone,
    holdBack() {
      held += 1
      return () => {
        held -= 1
        if (held === 0 && isDue && !isAwaited && !isDone) stepIn(afterAnswerMs)
      }
    },
    done() {
      if (!isDone && !isAwaited) {
        isAwaited = true
        stepIn(0)
      }
      return finished
    },
    stop() {
      clearTimeout(timer)
      end()
    },
  }
}
