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
}
