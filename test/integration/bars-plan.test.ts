import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile, type OpenedFile } from '#engine/db/open.ts'
import { freshPlacement } from '#engine/db/placement.ts'
import { wrap, type Db, type Value, type Values } from '#engine/db/statements.ts'
import { barsOf } from '#engine/features/themes/bars.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-bars-'))
let file: OpenedFile
let db: Db

beforeEach(() => {
  file = openFile(join(folder, 'bars.verbatim'))
  db = wrap(file.db)
  freshPlacement({ db, memo: (_, __, make) => make() })
})
afterEach(() => {
  file.close()
  rmSync(folder, { recursive: true })
})

it('asks placements only where a person kept comments apart: reading all of them for each new comment took 26 seconds of 100,000', () => {
  const asked: { sql: string; values: Values }[] = []
  const watched: Db = {
    ...db,
    all: <Row>(sql: string, values: Values = {}) => {
      asked.push({ sql, values })
      return db.all<Row>(sql, values)
    },
  }
  barsOf(watched, [1, 2, 3])
  expect(asked).toHaveLength(1)
  const steps = asked.flatMap(({ sql, values }) =>
    db.raw.prepare<Record<string, Value>, { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all({ ...values }),
  )
  const reads = steps.map(({ detail }) => detail).filter((detail) => /\bp\b/.test(detail))
  expect(reads).toHaveLength(2)
  for (const read of reads) expect(read).toMatch(/^SEARCH p USING .*INDEX placement_by_comment \(comment=\?\)/)
})
