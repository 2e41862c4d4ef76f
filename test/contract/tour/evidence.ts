import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** @returns the ids of two comments. */
export async function tourEvidence(ask: Ask): Promise<readonly [string, string]> {
  const { rows } = await ask('evidence.list', { filter: { search: 'export' } })
  assert.ok(rows.length > 0)
  await ask('evidence.facets', {})
  const comment = rows[0]?.comment ?? ''
  assert.equal((await ask('evidence.record', { comment })).record.passages[0]?.comments[0]?.comment, comment)
  return [comment, rows[1]?.comment ?? '']
}
