import { createHash } from 'node:crypto'

/** The same for the same name, and another for another: version 8 of RFC 9562 over SHA-256, in capitals as REFI-QDA asks. */
export function guidOf(...name: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(name)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex').toUpperCase()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const shape = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i

/** As it is compared and stored; null for what is none. Some programs put braces around it. */
export const normalGuid = (text: string): string | null => shape.exec(text.trim())?.[1]?.toUpperCase() ?? null
