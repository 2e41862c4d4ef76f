import { askedSchema } from '#shared/contract/sources.ts'
import type { Db } from '../../db/statements.ts'
import type { Asked } from './reading.ts'

type AskedOfFile = Asked['asked']

/** How files of one shape were read the last time a person corrected it. */
export interface Remembered {
  readonly file: string
  readonly at: string
  readonly asked: AskedOfFile
}

export function rememberedMapping(db: Db, signature: string): Remembered | null {
  const row = db.get<{ file: string; at: string; asked: string }>(
    'SELECT file, at, asked FROM mapping WHERE header_signature = @signature',
    { signature },
  )
  return row ? { ...row, asked: askedSchema.parse(JSON.parse(row.asked)) } : null
}

export function rememberMapping(db: Db, signature: string, { file, at, asked }: Remembered): void {
  db.run(
    `INSERT INTO mapping (header_signature, file, asked, at) VALUES (@signature, @file, @asked, @at)
     ON CONFLICT (header_signature) DO UPDATE SET file = @file, asked = @asked, at = @at WHERE asked <> @asked`,
    { signature, file, at, asked: JSON.stringify(asked) },
  )
}

export const forgetMapping = (db: Db, signature: string): number =>
  db.run('DELETE FROM mapping WHERE header_signature = @signature', { signature }).changes

/** Whether a person said anything about how a file is read. What was said of speakers is remembered by their names. */
export function saysSomething({ kind, columns = {}, reading = {} }: AskedOfFile): boolean {
  const { speakers: _, ...shape } = reading
  return kind !== undefined || Object.keys(columns).length > 0 || Object.keys(shape).length > 0
}

/** What was asked now goes before what was asked then, field by field; roles said of another kind of file do not count. */
export function withRemembered(now: AskedOfFile, then: AskedOfFile): AskedOfFile {
  if (now.kind !== undefined && now.kind !== then.kind) return now
  const columns = new Map<string, NonNullable<AskedOfFile['columns']>[string]>()
  const names = new Map<string, string>()
  for (const [name, said] of [...Object.entries(then.columns ?? {}), ...Object.entries(now.columns ?? {})]) {
    const key = name.trim().toLowerCase()
    columns.set(key, { ...columns.get(key), ...said })
    names.set(key, name)
  }
  const { speakers: _, ...shape } = then.reading ?? {}
  return {
    kind: now.kind ?? then.kind,
    columns: Object.fromEntries([...columns].map(([key, said]) => [names.get(key) ?? key, said])),
    reading: { ...shape, ...now.reading },
  }
}
