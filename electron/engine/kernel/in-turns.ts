/** Between two steps: whatever was asked meanwhile is answered first, which may take several turns of the loop. */
const betweenMs = { whileAwaited: 10, otherwise: 20 } as const

export interface TurnWork {
  /** Resolves once the work is done, or has failed; while somebody waits, steps follow sooner. */
  done(): Promise<void>
  isDone(): boolean
  stop(): void
}

/** Runs work step by step in the background, beginning after so many milliseconds, or when somebody waits for it. */
export function inTurns(steps: Iterator<void>, afterMs: number, onError: (error: unknown) => void): TurnWork {
  let [isAwaited, isDone] = [false, false]
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const end = (): void => {
    isDone = true
    finish()
  }
  let timer = setTimeout(step, afterMs)
  timer.unref()
  function step(): void {
    try {
      if (steps.next().done === true) return end()
    } catch (error) {
      onError(error)
      return end()
    }
    timer = setTimeout(step, isAwaited ? betweenMs.whileAwaited : betweenMs.otherwise)
    if (!isAwaited) timer.unref()
  }
  return {
    isDone: () => isDone,
    done() {
      if (!isDone && !isAwaited) {
        isAwaited = true
        clearTimeout(timer)
        timer = setTimeout(step, 0)
      }
      return finished
    },
    stop() {
      clearTimeout(timer)
      end()
    },
  }
}
