import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

export async function tourSettings(ask: Ask): Promise<void> {
  const before = await ask('settings.machine', {})
  assert.equal(before.encoder.own, null)
  await ask('settings.setAuthor', { name: 'Somebody' })
  assert.deepEqual((await ask('settings.machine', {})).author, { name: 'Somebody', isOwn: true })
  await ask('settings.setAuthor', { name: '' })
  const trial = await ask('settings.tryEncoder', {})
  assert.equal(trial.sentences, 10)
  assert.ok(trial.alike > trial.apart)
  assert.equal((await ask('settings.useEncoder', { token: null })).trial, null)
}
