import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** What was told is not told again, and what was dismissed is gone. */
export async function tourAlerts(ask: Ask): Promise<void> {
  await ask('alerts.look', {})
  assert.deepEqual((await ask('alerts.look', {})).fresh, [])
  const { alerts } = await ask('alerts.list', {})
  const dismissed = alerts.map(({ kind, id }) => ({ kind, id }))
  assert.equal((await ask('alerts.dismiss', { alerts: dismissed })).changed, alerts.length)
  assert.deepEqual((await ask('alerts.list', {})).alerts, [])
}
