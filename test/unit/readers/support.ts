import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect, type Asked } from '#engine/readers/inspect.ts'
import { read } from '#engine/readers/read.ts'
import type { InputFile, Inspection, ReadItem, ReadRecord } from '#engine/readers/types.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/files/', import.meta.url))

/** A file of test/fixtures/files. */
export function fixture(name: string): InputFile {
  return { path: join(fixtures, name), name }
}

/** A file made for one test, in a folder of its own under the system's temporary one. */
export function made(name: string, content: string | Uint8Array): InputFile {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-readers-')), name)
  writeFileSync(path, content)
  return { path, name }
}

export interface WholeReading {
  readonly inspection: Inspection
  readonly items: readonly ReadItem[]
  readonly records: readonly ReadRecord[]
  readonly skips: readonly { readonly row: number; readonly reason: string }[]
}

/** Inspects a file and reads it as guessed. */
export async function readWhole(file: InputFile, asked: Asked = {}): Promise<WholeReading> {
  const inspection = await inspect(file, asked)
  const items: ReadItem[] = []
  const options = { reading: inspection.reading, columns: inspection.columns, mask: usualMaskKinds }
  for await (const item of read(file, options)) items.push(item)
  return {
    inspection,
    items,
    records: items.flatMap((item) => (item.type === 'record' ? [item.record] : [])),
    skips: items.flatMap((item) => (item.type === 'skip' ? [{ row: item.row, reason: item.reason }] : [])),
  }
}

/** Column names by role, roles without columns absent. */
export function rolesOf(inspection: Inspection): Readonly<Record<string, readonly string[]>> {
  const roles: Record<string, string[]> = {}
  for (const column of inspection.columns) (roles[column.role] ??= []).push(column.name)
  return roles
}

/** The texts of all comments, each with its voice. */
export function commentsOf(
  records: readonly ReadRecord[],
): readonly { readonly voice: string; readonly text: string }[] {
  return records.flatMap((record) =>
    record.passages.flatMap((passage) =>
      passage.comments.map(({ start, end, voice }) => ({ voice, text: passage.text.slice(start, end) })),
    ),
  )
}

/** The error a promise is refused with; fails when it is not refused. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<Error & { readonly code?: unknown; readonly details?: unknown }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('the file was not refused')
}
