import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, resourcesFolder } from './project.ts'
import type { TestBench } from './workbench.ts'

interface Truth {
  readonly silentAccounts: readonly string[]
  readonly themes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'complaint' | 'praise'
    readonly leadsPriorities: boolean
  }[]
  readonly answers: Readonly<Record<string, { readonly reason: Topics; readonly improve: Topics }>>
  readonly deals: Readonly<Record<string, { readonly seller: Topics; readonly buyer: Topics }>>
  readonly calls: Readonly<Record<string, Readonly<Record<string, Topics>>>>
}
type Topics = readonly string[] | null

const truth: Truth = JSON.parse(readFileSync(join(projectFolder, 'test/fixtures/sample-truth.json'), 'utf8'))

export const plantedThemes = truth.themes
/** Accounts that answer no survey and are in no call. */
export const silentPlanted = truth.silentAccounts

/** Imports the files of the sample into a workspace of a test. */
export async function importSample(bench: TestBench): Promise<void> {
  const folder = join(resourcesFolder, 'sample')
  const calls = join(folder, 'calls')
  const tables = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  await bench.importFiles(
    ...tables.map((file) => join(folder, file)),
    ...readdirSync(calls).map((file) => join(calls, file)),
  )
}

interface Row {
  readonly id: string
  readonly kind: 'survey' | 'deal' | 'call'
  readonly field: string
  readonly ordinal: number
  readonly title: string | null
  readonly first: string | null
}

/** By comment, the themes that were planted in it. */
export function plantedIn(bench: TestBench): ReadonlyMap<string, readonly string[]> {
  const db = new Database(bench.path, { readonly: true })
  const rows = db
    .prepare<[], Row>(
      `SELECT c.id, r.kind, p.field, p.ordinal, r.title, json_extract(r.cells, '$[0]') AS first
       FROM comment c JOIN passage p ON p.seq = c.passage JOIN record r ON r.seq = c.record`,
    )
    .all()
  db.close()
  return new Map(rows.map((row) => [row.id, topicsOf(row) ?? []]))
}

function topicsOf({ kind, field, ordinal, title, first }: Row): Topics {
  const own =
    kind === 'survey'
      ? truth.answers[first ?? '']?.[field.includes('improve') ? 'improve' : 'reason']
      : kind === 'deal'
        ? truth.deals[first ?? '']?.[field === 'Buyer Reason' ? 'buyer' : 'seller']
        : truth.calls[`${title}.vtt`]?.[String(ordinal)]
  if (own === undefined) throw new Error(`Nothing is written of a ${kind} ${title ?? first}, ${field} ${ordinal}`)
  return own
}
