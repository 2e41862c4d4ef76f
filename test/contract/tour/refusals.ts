import assert from 'node:assert/strict'
import type { Request } from './ask.ts'

/** What no host may do with a request that is not in the contract, or does not fit it. */
export async function refusals(request: Request): Promise<void> {
  const codeOf = async (entry: string, input: unknown): Promise<string> => {
    const result = await request(entry, input)
    return result.ok ? 'answered' : result.error.code
  }
  assert.equal(await codeOf('themes.explode', {}), 'bad-input')
  assert.equal(await codeOf('themes.rename', { id: 7 }), 'bad-input')
  assert.equal(await codeOf('themes.get', { id: 'none' }), 'not-found')
  assert.equal(await codeOf('sources.import', { files: [{ token: '../../etc/passwd' }] }), 'not-found')
}
