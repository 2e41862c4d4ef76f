/** Between two steps: whatever was asked meanwhile is answered first. */
const betweenMs = 20

/** Runs work step by step in the background, beginning after so many milliseconds. @returns what stops it */
export function inTurns(steps: Iterator<void>, afterMs: number, onError: (error: unknown) => void): () => void {
  let timer = setTimeout(step, afterMs)
  timer.unref()
  function step(): void {
    try {
      if (steps.next().done === true) return
    } catch (error) {
      return onError(error)
    }
    timer = setTimeout(step, betweenMs)
    timer.unref()
  }
  return () => clearTimeout(timer)
}
