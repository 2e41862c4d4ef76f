import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Draws a sample, has it coded by a second person, compares, settles, and withdraws it. */
export async function tourAgreement(ask: Ask, theme: string): Promise<void> {
  const wanted = { themes: [theme], size: 4, isStratified: true }
  assert.equal((await ask('agreement.prospect', wanted)).size, 4)
  const { id: sample } = await ask('agreement.draw', { ...wanted, compares: 'placed' })
  assert.equal((await ask('agreement.list', {})).samples[0]?.id, sample)
  const { file } = await ask('agreement.saveTask', { sample })
  const look = await ask('agreement.look', { token: file.token })
  assert.deepEqual([look.kind, look.sample], ['task', sample])
  const role = 'second'
  await ask('agreement.begin', { sample, role, name: 'Maria' })
  const { comments } = await ask('agreement.task', { sample, role })
  for (const { at } of comments) await ask('agreement.answer', { sample, role, at, themes: [] })
  const answers = await ask('agreement.saveAnswers', { sample, role })
  await ask('agreement.handIn', { sample, role })
  assert.equal((await ask('agreement.sample', { id: sample })).coders.length, 2)
  assert.equal((await ask('agreement.saveResults', { sample })).rows, 2)
  const [first] = (await ask('agreement.results', { sample })).disagreements
  await ask('agreement.settle', { sample, at: first?.at ?? 0, theme: null, verdict: 'first' })
  // Back to before they were handed in: what is read must not be older than what is here.
  await ask('history.undo', {})
  await ask('history.undo', {})
  assert.equal((await ask('agreement.read', { token: answers.file.token })).kind, 'answers')
  await ask('agreement.withdraw', { id: sample })
}
