import type { InputOf } from '#shared/contract/contract.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import type { FilePreview } from '#shared/contract/sources.ts'

type FileInput = InputOf<'sources.preview'>['files'][number]

/** What a person changed about how a file is read; the rest is guessed. */
export type Asked = NonNullable<FileInput['asked']>

/** A file that waits to be imported. */
export interface DraftFile extends PickedFile {
  readonly asked: Asked
  /** waiting: its preview is absent or older than what is asked. */
  readonly state: 'waiting' | 'reading' | 'read'
  /** The last one, kept while the next is made. */
  readonly preview: FilePreview | null
}

export type ReadPreview = Extract<FilePreview, { readonly ok: true }>

/** Joins a change into what is asked. */
export function askedWith(asked: Asked, change: Asked): Asked {
  return {
    ...asked,
    ...change,
    columns: { ...asked.columns, ...change.columns },
    reading: { ...asked.reading, ...change.reading },
  }
}

/** Files that can be read and bring something new. */
export function importable(files: readonly DraftFile[]): readonly DraftFile[] {
  return files.filter(({ preview }) => preview?.ok && preview.counts.rowsKept > 0)
}
