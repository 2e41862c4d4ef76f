import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

export async function tourAccounts(ask: Ask): Promise<void> {
  const { accounts } = await ask('accounts.list', {})
  const [one = '', other = '', apart = ''] = accounts.map((account) => account.id)
  assert.equal((await ask('accounts.get', { id: one })).account.id, one)
  assert.equal((await ask('accounts.silence', {})).accounts, accounts.length)
  await ask('accounts.proposals', {})
  await ask('accounts.merge', { from: [other], into: one })
  assert.equal((await ask('accounts.list', {})).total, accounts.length - 1)
  await ask('accounts.unmerge', { id: other })
  await ask('accounts.keepApart', { one, other: apart })
  await tourPlays(ask, one)
}

/** The library is left as empty as it was. */
async function tourPlays(ask: Ask, account: string): Promise<void> {
  const { id: play } = await ask('library.addPlay', { title: 'Write to them', use: null })
  await ask('accounts.assignPlay', { accounts: [account], play })
  const [run] = (await ask('accounts.get', { id: account })).account.plays
  await ask('accounts.endPlay', { run: run?.id ?? '', state: 'done' })
  assert.deepEqual((await ask('accounts.list', { play })).adherence, { assigned: 1, done: 1 })
  assert.equal((await ask('accounts.save', { play })).rows, 1)
  await ask('library.removePlay', { play })
}
