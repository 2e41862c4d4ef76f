import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Tries other priorities beside those there are, and comes back to them. */
export async function tourDrafts(ask: Ask, priority: string): Promise<void> {
  assert.deepEqual((await ask('drafts.list', {})).drafts, [])
  const { id: second } = await ask('drafts.create', { name: 'Bolder' })
  await ask('priorities.remove', { id: priority })
  const [first] = (await ask('drafts.list', {})).drafts
  await ask('drafts.rename', { id: first?.id ?? '', name: 'Careful' })
  const { inUse, other } = await ask('drafts.compare', { with: first?.id ?? '' })
  assert.equal(inUse.priorities.length, other.priorities.length - 1)
  await ask('drafts.use', { id: first?.id ?? '' })
  assert.ok((await ask('priorities.list', {})).priorities.some(({ id }) => id === priority))
  await ask('drafts.remove', { id: second })
}
