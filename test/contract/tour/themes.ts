import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Finds themes and curates them. @returns the id of one that stays. */
export async function tourThemes(ask: Ask, [comment, other]: readonly [string, string]): Promise<string> {
  await ask('themes.find', { count: 4 })
  const { themes } = await ask('themes.list', {})
  assert.equal(themes.length, 4)
  const [first, second, third, fourth] = themes.map((theme) => theme.id)
  const themeIds = [first ?? '', second ?? '', third ?? '', fourth ?? ''] as const
  await ask('themes.get', { id: themeIds[0] })
  assert.ok((await ask('themes.assignments', {})).assignments.length > 0)
  const { grains } = await ask('themes.grains', {})
  assert.ok(grains.length > 0)
  const proposed = await ask('themes.propose', { count: 4, seed: 2 })
  assert.equal((await ask('themes.proposal', {})).proposal?.proposal, proposed.proposal)
  await ask('themes.dismissProposal', { proposal: proposed.proposal })
  const places = await ask('themes.place', {})
  assert.equal((await ask('themes.applyProposal', { proposal: places.proposal })).themes, 4)
  await ask('themes.setApart', { comments: [comment, other], isApart: true })
  await ask('themes.setApart', { comments: [comment, other], isApart: false })
  await ask('readings.fill', {})
  const state = await ask('readings.state', {})
  assert.equal(state.read, state.comments)
  await ask('themes.rename', { id: themeIds[0], label: 'Named on the tour' })
  await ask('themes.describe', { id: themeIds[0], description: 'What the tour found' })
  await ask('themes.setLock', { id: themeIds[0], isLocked: true })
  await ask('themes.moveComments', { comments: [comment], from: null, to: themeIds[0] })
  const split = await ask('themes.proposeSplit', { id: themeIds[1], parts: 2 })
  assert.equal(split.parts.length, 2)
  assert.equal((await ask('themes.similar', { label: themes[0]?.label ?? '' })).themes[0]?.id, themeIds[0])
  const made = await ask('themes.create', { label: 'Made on the tour', comments: [comment] })
  await ask('themes.merge', { from: [made.id], into: themeIds[1] })
  return themeIds[0]
}
