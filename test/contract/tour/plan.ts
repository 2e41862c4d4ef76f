import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Writes the plan of a priority and of the cycle, what it is worth, and what teams may do by themselves. */
export async function tourPlan(ask: Ask, priority: string): Promise<void> {
  await ask('plan.update', { id: priority, ask: 'Two engineers', askOn: '2027-01-15' })
  const { id: move } = await ask('plan.addMove', { id: priority, text: 'Resume broken exports' })
  await ask('plan.updateMove', { move, isDone: true })
  await ask('plan.orderMove', { move, before: null })
  const { id: fund } = await ask('plan.addFund', { id: priority, kind: 'roadmap', text: 'Async export' })
  await ask('plan.updateFund', { fund, link: 'https://example.com/roadmap' })
  const { id: goal } = await ask('plan.addTarget', { kind: 'goal', of: null, text: 'NPS' })
  await ask('plan.updateTarget', { kind: 'goal', id: goal, baseline: '11', target: '20', isKpi: true })
  const { id: value } = await ask('plan.record', { kind: 'goal', id: goal, on: '2026-12-01', value: '12' })
  const { id: team } = await ask('plan.addTeam', { name: 'Platform' })
  await ask('plan.updateTeam', { team, objective: 'Exports that finish' })
  const page = await ask('plan.page', {})
  assert.equal(page.goals.find((one) => one.id === goal)?.recorded[0]?.value, '12')
  assert.equal(page.teams[0]?.objective, 'Exports that finish')
  assert.equal((await ask('plan.get', { id: priority })).funds[0]?.link, 'https://example.com/roadmap')
  await tourLibrary(ask, priority)
  await tourValue(ask, priority)
  await ask('plan.unrecord', { value })
  await ask('plan.removeTarget', { kind: 'goal', id: goal })
  await ask('plan.removeTeam', { team })
  await ask('plan.removeFund', { fund })
  await ask('plan.removeMove', { move })
}

async function tourLibrary(ask: Ask, priority: string): Promise<void> {
  const { id: guardrail } = await ask('library.addGuardrail', { allowed: 'Give a month free', use: priority })
  await ask('library.updateGuardrail', { guardrail, limit: { amountMinor: 50_000, currency: 'USD' } })
  const { id: play } = await ask('library.addPlay', { title: 'Call back', use: null })
  await ask('library.updatePlay', { play, checklist: ['Call', 'Write it down'] })
  await ask('library.use', { priority, kind: 'play', id: play, isUsed: true })
  assert.deepEqual((await ask('plan.get', { id: priority })).plays, [play])
  const { file } = await ask('library.export', {})
  assert.deepEqual(await ask('library.import', { token: file.token }), { guardrails: 0, plays: 0, known: 2 })
  await ask('library.removePlay', { play })
  await ask('library.removeGuardrail', { guardrail })
  assert.deepEqual(await ask('library.list', {}), { guardrails: [], plays: [] })
}

async function tourValue(ask: Ask, priority: string): Promise<void> {
  await ask('value.setRate', { currency: 'EUR', rate: 1.08, on: '2026-11-20', source: 'Treasury' })
  await ask('value.assume', { id: priority, name: 'cost-once', values: { low: 400 }, source: 'Estimate' })
  const { assumptions, outcomes } = await ask('value.case', { id: priority })
  assert.equal(assumptions.find((one) => one.name === 'cost-once')?.values.low, 400)
  assert.equal(outcomes.low.net, null)
  assert.equal((await ask('value.total', {})).rates[0]?.currency, 'EUR')
  await ask('value.inputs', { id: null, of: 'all' })
  await ask('value.removeRate', { currency: 'EUR' })
}
