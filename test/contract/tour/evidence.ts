import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** @returns the ids of two comments. */
export async function tourEvidence(ask: Ask): Promise<readonly [string, string]> {
  const { rows } = await ask('evidence.list', { filter: { search: 'export' } })
  assert.ok(rows.length > 0)
  await ask('evidence.facets', {})
  const comment = rows[0]?.comment ?? ''
  assert.equal((await ask('evidence.record', { comment })).record.passages[0]?.comments[0]?.comment, comment)
  await tourSelection(ask, comment)
  await tourViews(ask)
  return [comment, rows[1]?.comment ?? '']
}

/** What was done to many comments is taken back, so that the rest of the tour finds them as they were. */
async function tourSelection(ask: Ask, comment: string): Promise<void> {
  const selection = { comments: [comment] }
  assert.deepEqual((await ask('evidence.ids', { filter: { like: 'E-0001' }, limit: 1 })).comments.length, 1)
  await ask('evidence.tag', { selection, tag: 'Seen', isTagged: true })
  await ask('evidence.exclude', { selection, isExcluded: true })
  await ask('evidence.exclude', { selection, isExcluded: false })
  await ask('evidence.tag', { selection, tag: 'Seen', isTagged: false })
  await ask('evidence.move', { selection, from: null, to: { label: 'A theme by hand' } })
  await ask('history.undo', {})
  assert.equal(
    (await ask('evidence.export', { selection: { filter: { search: 'export' } }, format: 'xlsx' })).rows > 0,
    true,
  )
}

async function tourViews(ask: Ask): Promise<void> {
  const view = { filter: { search: 'export' }, sort: null, columns: [] }
  const { id } = await ask('views.save', { name: 'Exports', view })
  await ask('views.update', { id, name: 'Exports and reports' })
  assert.equal((await ask('views.list', {})).views[0]?.name, 'Exports and reports')
  await ask('views.remove', { id })
  await ask('views.setLayout', { columns: [{ id: 'score', isShown: true, widthPx: 90 }] })
  assert.equal((await ask('views.layout', {})).columns[0]?.widthPx, 90)
}
