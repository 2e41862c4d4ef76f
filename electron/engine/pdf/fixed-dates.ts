const dateEntry = /\/(CreationDate|ModDate) ?\(D:[^)]{14,30}\)/g

/** The day every PDF says it was made on, epoch milliseconds: when it was printed is no part of a brief. */
export const pdfMadeAtMs = Date.UTC(2026, 0, 1)

const two = (value: number): string => String(value).padStart(2, '0')

function pdfDate(epochMs: number): string {
  const date = new Date(epochMs)
  const day = `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`
  return `D:${day}${two(date.getUTCHours())}${two(date.getUTCMinutes())}${two(date.getUTCSeconds())}`
}

/**
 * Replaces the dates a PDF was made and changed at by `epochMs` (UTC), so that the same page gives the same bytes.
 * Entries keep their length, so the file's offsets stay right. Dates inside compressed streams are left as they are.
 */
export function withFixedDates(pdf: Uint8Array, epochMs: number): Uint8Array {
  // Latin-1 maps each byte to one character and back.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const stamp = pdfDate(epochMs)
  const fixed = text.replace(dateEntry, (entry) => {
    const from = entry.indexOf('(') + 1
    const room = entry.length - from - 1
    const zone = "+00'00'".slice(0, Math.max(0, room - stamp.length))
    return `${entry.slice(0, from)}${(stamp + zone).padEnd(room).slice(0, room)})`
  })
  return new Uint8Array(Buffer.from(fixed, 'latin1'))
}
