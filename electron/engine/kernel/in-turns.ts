/** Between two steps: whatever was asked meanwhile is answered first, which may take several turns of the loop. */
const betweenMs = { whileAwaited: 10, otherwise: 20 } as const
/** Who was just answered draws what it means: the processor is theirs for so long. */
const heldBackMs = 150

export interface TurnWork {
  /** Resolves once the work is done, or has failed; while somebody waits, steps follow sooner. */
  done(): Promise<void>
  isDone(): boolean
  /** Somebody else has been answered: the next step waits a little, unless somebody waits for it. */
  holdBack(): void
  stop(): void
}

/** Runs work step by step in the background, beginning after so many milliseconds, or when somebody waits for it. */
export function inTurns(steps: Iterator<void>, afterMs: number, onError: (error: unknown) => void): TurnWork {
  let [isBegun, isAwaited, isDone] = [false, false, false]
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const end = (): void => {
    isDone = true
    finish()
  }
  let timer = setTimeout(step, afterMs)
  timer.unref()
  function step(): void {
    isBegun = true
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
    holdBack() {
      if (isDone || isAwaited || !isBegun) return
      clearTimeout(timer)
      timer = setTimeout(step, heldBackMs)
      timer.unref()
    },
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
