import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** @param survey the token of a survey with a few dozen comments. @returns the id of its source. */
export async function tourSources(ask: Ask, survey: string): Promise<string> {
  const gathered = await ask('sources.gather', { tokens: [survey] })
  assert.deepEqual([gathered.files.length, gathered.refused], [1, []])
  await ask('sources.setMask', { kinds: ['e-mail', 'phone'] })
  await ask('sources.setDomains', { domains: ['ours.example'] })
  await ask('sources.setSpeaker', { name: 'Kim', side: 'internal' })
  const rules = await ask('sources.rules', {})
  assert.deepEqual(
    [rules.mask, rules.domains, rules.speakers],
    [['e-mail', 'phone'], ['ours.example'], [{ name: 'Kim', side: 'internal' }]],
  )
  const { files } = await ask('sources.preview', { files: [{ token: survey }] })
  assert.deepEqual(
    files.map((file) => (file.ok ? file.counts.rowsSkipped : file.message)),
    [0],
  )
  const asked = { columns: { Company: { role: 'account' } } } as const
  const { sources } = await ask('sources.import', { files: [{ token: survey, asked }] })
  const source = sources[0]?.id ?? ''
  assert.deepEqual(
    (await ask('sources.list', {})).sources.map((one) => one.id),
    [source],
  )
  await ask('sources.get', { id: source })
  const [mapping] = (await ask('sources.rules', {})).mappings
  await ask('sources.forgetMapping', { signature: mapping?.signature ?? '' })
  assert.equal((await ask('sources.saveRemarks', { of: { source } })).rows, 0)
  const note = await ask('sources.writeNote', { account: 'Contoso Ltd', text: 'They want longer reports' })
  await ask('sources.withdraw', { id: note.source.id })
  return source
}
