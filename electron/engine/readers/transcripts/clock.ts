const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/

/** Milliseconds of `01:02:03.456`, `02:03,4` or `0:15`; null when it is none of these. */
export function readClock(text: string): number | null {
  const found = clock.exec(text.trim())
  if (found === null) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = found
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}
