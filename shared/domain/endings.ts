/** Endings of the files that are read, most usual first; what a file really is, its bytes say. */
export const readableEndings = [
  'csv',
  'tsv',
  'xlsx',
  'xls',
  'vtt',
  'srt',
  'txt',
  'md',
  'json',
  'jsonl',
  'ndjson',
  'zip',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'eml',
  'html',
  'htm',
] as const

const known: ReadonlySet<string> = new Set(readableEndings)

export const hasReadableEnding = (name: string): boolean => {
  const at = name.lastIndexOf('.')
  return at > 0 && known.has(name.slice(at + 1).toLowerCase())
}
