/** What the first bytes say a file is. 'text' still has to be told apart by its words, 'zip' by its entries. */
export type Signature =
  | 'text'
  | 'zip'
  | 'old-office'
  | 'protected-office'
  | 'rtf'
  | 'pdf'
  | 'image'
  | 'program'
  | 'archive'
  | 'database'
  | 'sound'
  | 'binary'

const magics: readonly { readonly bytes: string; readonly is: Signature }[] = [
  { bytes: 'PK\x03\x04', is: 'zip' },
  { bytes: 'PK\x05\x06', is: 'zip' },
  { bytes: '\xd0\xcf\x11\xe0', is: 'old-office' },
  { bytes: '%PDF', is: 'pdf' },
  { bytes: '\x89PNG', is: 'image' },
  { bytes: '\xff\xd8\xff', is: 'image' },
  { bytes: 'GIF8', is: 'image' },
  { bytes: '\x7fELF', is: 'program' },
  { bytes: 'MZ', is: 'program' },
  { bytes: '\x1f\x8b', is: 'archive' },
  { bytes: '7z\xbc\xaf', is: 'archive' },
  { bytes: 'Rar!', is: 'archive' },
  { bytes: 'SQLite format 3', is: 'database' },
  { bytes: '{\\rtf', is: 'rtf' },
  { bytes: 'ID3', is: 'sound' },
  { bytes: 'RIFF', is: 'sound' },
]

/** In words, for messages ('is a PDF document'). */
export const signatureWords: Readonly<Record<Signature, string>> = {
  text: 'a text',
  zip: 'a zip archive',
  'old-office': 'a file of an Office before 2007',
  'protected-office': 'a workbook with a password',
  rtf: 'an RTF document',
  pdf: 'a PDF document',
  image: 'a picture',
  program: 'a program',
  archive: 'a compressed archive',
  database: 'a database',
  sound: 'a sound or video file',
  binary: 'a file of an unknown kind',
}

/**
 * Tells a file's nature from its first bytes.
 * @param bytes the head of the file, at least 4 KB of it where it has them
 */
export function signatureOf(bytes: Buffer): Signature {
  const start = bytes.subarray(0, 4096)
  const latin = start.toString('latin1')
  const magic = magics.find((entry) => latin.startsWith(entry.bytes) && (entry.bytes !== 'MZ' || isBinary(start)))
  if (magic?.is === 'old-office') return isProtected(bytes) ? 'protected-office' : 'old-office'
  if (magic !== undefined) return magic.is
  if (latin.slice(4, 8) === 'ftyp') return 'sound'
  return isBinary(start) ? 'binary' : 'text'
}

/** Excel stores a protected workbook as an old-style container with this stream. */
function isProtected(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/** More control characters than texts have. UTF-16 has NULs at every second place, in step. */
function isBinary(start: Buffer): boolean {
  if (start[0] === 0xff && start[1] === 0xfe) return false
  if (start[0] === 0xfe && start[1] === 0xff) return false
  let strange = 0
  const nuls = [0, 0]
  for (let at = 0; at < start.length; at++) {
    const byte = start[at] ?? 0
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) strange++
  }
  const [even = 0, odd = 0] = nuls
  const inStep = Math.max(even, odd) > start.length * 0.15 && Math.max(even, odd) > 4 * Math.min(even, odd)
  const odds = strange + (inStep ? 0 : even + odd)
  return odds > start.length * 0.02
}
