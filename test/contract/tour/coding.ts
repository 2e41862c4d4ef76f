import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Codes a passage, tests a rule, looks at the tables and writes the codebook. */
export async function tourCoding(ask: Ask, comment: string, theme: string): Promise<void> {
  const [passage] = (await ask('evidence.record', { comment })).record.passages
  const { ids } = await ask('coding.add', {
    comment,
    passage: passage?.id ?? '',
    start: 0,
    end: 9,
    themes: [theme],
    memo: 'On the tour',
  })
  const [id = ''] = ids
  await ask('coding.setMemo', { id, memo: '' })
  assert.deepEqual(
    (await ask('coding.ofRecord', { comment })).codings.map((one) => one.id),
    [id],
  )
  assert.ok((await ask('coding.testRule', { theme, rule: 'export*' })).comments > 0)
  await ask('coding.setRule', { theme, rule: 'export*' })
  assert.deepEqual((await ask('coding.rules', {})).rules, [{ theme, rule: 'export*' }])
  await ask('coding.setRule', { theme, rule: '' })
  await ask('coding.attributes', {})
  assert.ok((await ask('coding.table', { by: 'themes' })).rows.length > 0)
  const { file, codes } = await ask('codebook.save', { format: 'qdc' })
  const look = await ask('codebook.look', { token: file.token })
  assert.deepEqual([look.codes, look.matched], [codes, codes])
  assert.equal((await ask('codebook.read', { token: file.token })).created, 0)
  await ask('coding.remove', { id })
}
