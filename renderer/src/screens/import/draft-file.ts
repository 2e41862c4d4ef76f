import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { FilePreview } from '#shared/contract/sources.ts'

type FileInput = InputOf<'sources.preview'>['files'][number]

/** What a person changed about how a file is read; the rest is guessed. */
export type Asked = NonNullable<FileInput['asked']>

/** A file as the engine found it in what was picked: by itself, or several read as one. */
export type GatheredFile = OutputOf<'sources.gather'>['files'][number]

/** A file that waits to be imported. */
export interface DraftFile extends GatheredFile {
  readonly asked: Asked
  /** waiting: its preview is absent or older than what is asked. */
  readonly state: 'waiting' | 'reading' | 'read'
  /** The last one, kept while the next is made. */
  readonly preview: FilePreview | null
  /** The token under which it waits in a watched folder, where it came from one. */
  readonly watched: string | null
}

export type ReadPreview = Extract<FilePreview, { readonly ok: true }>

/** Joins a change into what is asked: by column and by speaker. Questions are given whole, so that they can be parted. */
export function askedWith(asked: Asked, change: Asked): Asked {
  const reading = { ...asked.reading, ...change.reading }
  const speakers = { ...asked.reading?.speakers, ...change.reading?.speakers }
  return {
    ...asked,
    ...change,
    columns: columnsWith(asked.columns ?? {}, change.columns ?? {}),
    reading: Object.keys(speakers).length > 0 ? { ...reading, speakers } : reading,
  }
}

type AskedColumns = NonNullable<Asked['columns']>

function columnsWith(before: AskedColumns, change: AskedColumns): AskedColumns {
  const merged = Object.entries(change).map(([name, column]) => [name, { ...before[name], ...column }] as const)
  return { ...before, ...Object.fromEntries(merged) }
}

/** Files that can be read and bring something new. */
export function importable(files: readonly DraftFile[]): readonly DraftFile[] {
  return files.filter(({ preview }) => preview?.ok && preview.counts.rowsKept > 0)
}
