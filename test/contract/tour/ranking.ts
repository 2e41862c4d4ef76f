import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Ranks by other weights and scores, and asks how firmly the ranks hold; leaves the order and the rule as they were. */
export async function tourRanking(ask: Ask): Promise<void> {
  const ids = (await ask('priorities.list', {})).priorities.map(({ id }) => id)
  await ask('ranking.setWeights', { weights: { reach: 5, npsImpact: 1, valueAtStake: 1, trend: 1, evidence: 1 } })
  assert.equal((await ask('priorities.list', {})).ranking.weights.reach, 5)
  await ask('ranking.setWeights', { weights: null })
  await ask('ranking.setRule', { rule: { comments: 1, units: 1, kindsUpTo: 1, grade: 1 } })
  assert.ok((await ask('priorities.list', {})).priorities.every(({ tied }) => tied.met))
  await ask('ranking.setRule', { rule: null })
  await ask('ranking.rate', { id: ids[0] ?? '', impact: 2, effort: 4 })
  assert.equal((await ask('ranking.questions', { id: ids[0] ?? '' })).proposed, null)
  await ask('ranking.order', { ids: ids.toReversed() })
  await ask('ranking.order', { ids })
  const { places } = await ask('ranking.firmness', {})
  for (const shares of places) assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
}
