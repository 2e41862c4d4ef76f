import type { OutputOf } from '#shared/contract/contract.ts'
import { standsIn } from '#shared/domain/quotation.ts'
import type { Db } from '../../db/statements.ts'

type Check = OutputOf<'workspace.doctor'>['checks'][number]

const check = (name: string, problems: readonly string[], fine: string): Check => ({
  name,
  ok: problems.length === 0,
  detail:
    problems.length === 0 ? fine : `${problems.length.toLocaleString('en')} wrong, the first: ${problems[0] ?? ''}`,
})

/** Whether the file is whole and every word in it is still what was imported. Reads everything, changes nothing. */
export function examine(db: Db): OutputOf<'workspace.doctor'> {
  const checks = [integrity(db), references(db), comments(db), quotations(db), rows(db), searchIndex(db)]
  return { healthy: checks.every((one) => one.ok), checks }
}

function integrity(db: Db): Check {
  const found = db.pluck<string>('PRAGMA integrity_check')
  return check('The file is whole', found[0] === 'ok' ? [] : found, 'No damaged page')
}

function references(db: Db): Check {
  const broken = db.all<{ table: string }>('PRAGMA foreign_key_check').map((row) => `a row of ${row.table}`)
  return check('Everything belongs to something', broken, 'No row without its owner')
}

function comments(db: Db): Check {
  const wrong: string[] = []
  let count = 0
  const all = db.raw.prepare<[], { id: string; start: number; end: number; text: string; stored: string }>(
    `SELECT c.id, c.start, c."end", c.text, p.text AS stored FROM comment c JOIN passage p ON p.seq = c.passage`,
  )
  for (const { id, stored, ...quotation } of all.iterate()) {
    count += 1
    if (!standsIn(quotation, stored)) wrong.push(id)
  }
  return check(
    'Comments stand in their originals',
    wrong,
    `${count.toLocaleString('en')} comments, character for character`,
  )
}

function quotations(db: Db): Check {
  const all = db.all<{ id: string; start: number; end: number; text: string; stored: string }>(
    `SELECT q.id, q.start, q."end", q.text, c.text AS stored FROM quotation q JOIN comment c ON c.seq = q.comment`,
  )
  const total = db.pluck<number>('SELECT COUNT(*) FROM quotation')[0] ?? 0
  const wrong = all.filter(({ stored, ...quotation }) => !standsIn(quotation, stored)).map((one) => one.id)
  const orphans = total > all.length ? [`${total - all.length} without their comment`] : []
  return check(
    'Quotations match their sources',
    [...wrong, ...orphans],
    `${total.toLocaleString('en')} quotations, character for character`,
  )
}

function rows(db: Db): Check {
  const wrong = db.pluck<string>(
    `SELECT file FROM source WHERE state <> 'running'
     AND json_extract(counts, '$.rowsRead') <> json_extract(counts, '$.rowsKept') + json_extract(counts, '$.rowsSkipped')
     UNION ALL
     SELECT file FROM source s WHERE state <> 'running' AND json_extract(counts, '$.rowsSkipped') <>
       (SELECT COUNT(*) FROM source_remark r WHERE r.source = s.seq AND r.is_skip = 1)`,
  )
  return check('Every row read is kept or left out with a reason', wrong, 'All rows are accounted for')
}

function searchIndex(db: Db): Check {
  const [indexed, stored] = [
    db.pluck<number>('SELECT COUNT(*) FROM comment_fts')[0] ?? 0,
    db.pluck<number>('SELECT COUNT(*) FROM comment')[0] ?? 0,
  ]
  return check(
    'Every comment can be found',
    indexed === stored ? [] : [`${indexed} of ${stored} comments`],
    `${stored.toLocaleString('en')} comments in the index`,
  )
}
