import crypto from 'node:crypto'

/** SHA-256 of a short text, 32 bytes. Node's one call takes half the time of three; Electron's Node may be older than it. */
export const sha256 =
  'hash' in crypto
    ? (text: string): Buffer => crypto.hash('sha256', text, 'buffer')
    : (text: string): Buffer => crypto.createHash('sha256').update(text).digest()
