import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Makes priorities, commits them and opens them again. @returns the id of one. */
export async function tourPriorities(ask: Ask, comment: string, theme: string): Promise<string> {
  const { id } = await ask('priorities.create', { themes: [theme] })
  await ask('priorities.suggest', { count: 2 })
  await ask('priorities.update', { id, outcome: 'Reports arrive', ownerRole: 'COO' })
  await ask('priorities.rank', { id, before: null })
  const { unused } = await ask('priorities.list', {})
  await ask('priorities.addTheme', { id, theme: unused[0]?.id ?? '' })
  await ask('priorities.removeTheme', { id, theme: unused[0]?.id ?? '' })
  const quotation = await ask('priorities.quote', { id, comment, start: 0, end: 10 })
  await ask('priorities.orderQuote', { quotation: quotation.id, before: null })
  assert.equal((await ask('priorities.get', { id })).chosen.at(-1)?.text.length, 10)
  await ask('priorities.unquote', { quotation: quotation.id })
  await ask('evidence.quote', { selection: { comments: [comment] }, priority: id })
  await ask('history.undo', {})
  await ask('cycles.update', { objective: 'Customers trust their data' })
  await ask('cycles.setGoals', {
    goals: [{ text: 'Fewer complaints', baseline: '34', target: '8', dueOn: '2027-03-31' }],
  })
  await ask('cycles.setMeasures', {
    priority: id,
    measures: [{ name: 'Success rate', baseline: '91.2%', target: '99.5%', dueOn: null }],
  })
  const { priorities } = await ask('priorities.list', {})
  for (const priority of priorities) {
    if (!priority.tied.met) await ask('priorities.update', { id: priority.id, reason: 'On the tour all are wanted' })
  }
  await ask('priorities.commit', { signedBy: 'CCO' })
  await ask('priorities.reopen', {})
  return id
}
