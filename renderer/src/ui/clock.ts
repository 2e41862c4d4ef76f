/** A place in a recording: 872_000 → '14:32', 3_912_000 → '1:05:12'. */
export function clockOf(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
