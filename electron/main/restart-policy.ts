const windowMs = 60_000
const mostRestarts = 5
const firstDelayMs = 250

/**
 * How long to wait before starting the engine again, in milliseconds, or null to give up:
 * a quarter of a second, doubled with each crash of the last minute, and no sixth try within it.
 */
export function restartDelay(crashesMs: readonly number[], nowMs: number): number | null {
  const recent = crashesMs.filter((crashMs) => nowMs - crashMs < windowMs).length
  if (recent > mostRestarts) return null
  return firstDelayMs * 2 ** Math.max(0, recent - 1)
}
