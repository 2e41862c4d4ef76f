import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Hands a copy over, works on, and joins the copy as it came back: it brings nothing, and takes nothing. */
export async function tourJoining(ask: Ask): Promise<void> {
  const { file } = await ask('joining.handOver', { who: 'Anna' })
  await ask('themes.create', { label: 'Made meanwhile', comments: [] })
  const seen = await ask('joining.look', { token: file.token })
  assert.deepEqual([seen.relation, seen.isNothingNew, seen.clashesTotal], ['known-past', true, 0])
  assert.deepEqual(seen.staying, [{ noun: 'theme', count: 1 }])
  assert.equal((await ask('joining.join', { token: file.token })).isNothingNew, true)
  await ask('history.undo', {})
}
