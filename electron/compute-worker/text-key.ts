import { createHash } from 'node:crypto'

/** The first 16 bytes of SHA-256, one character a byte. */
export const textKey = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('latin1')
