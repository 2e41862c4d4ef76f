import assert from 'node:assert/strict'
import { contract, type EngineEntry, type InputOf, type OutputOf } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'

export type Request = (entry: string, input: unknown) => Promise<Result<unknown>>

/**
 * Asks every entry of the contract once, in an order that makes sense, on a workspace that holds nothing yet.
 * The same through every host. @param survey the token of a survey with a few dozen comments
 * @returns the entries that were answered.
 */
export async function tour(request: Request, survey: string): Promise<ReadonlySet<EngineEntry>> {
  const answered = new Set<EngineEntry>()
  const ask = async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const result = await request(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    answered.add(name)
    return contract[name].out.parse(result.value) as OutputOf<Name>
  }

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

  const { accounts } = await ask('accounts.list', {})
  const [one = '', other = '', apart = ''] = accounts.map((account) => account.id)
  await ask('accounts.proposals', {})
  await ask('accounts.merge', { from: [other], into: one })
  assert.equal((await ask('accounts.list', {})).total, accounts.length - 1)
  await ask('accounts.unmerge', { id: other })
  await ask('accounts.keepApart', { one, other: apart })

  await ask('workspace.update', { name: 'A tour' })
  assert.equal((await ask('workspace.summary', {})).name, 'A tour')
  const { rows } = await ask('evidence.list', { filter: { search: 'export' } })
  assert.ok(rows.length > 0)
  await ask('evidence.facets', {})
  const comment = rows[0]?.comment ?? ''
  assert.equal((await ask('evidence.record', { comment })).record.passages[0]?.comments[0]?.comment, comment)

  await ask('themes.find', { count: 4 })
  const { themes } = await ask('themes.list', {})
  assert.equal(themes.length, 4)
  const [first, second, third, fourth] = themes.map((theme) => theme.id)
  const themeIds = [first ?? '', second ?? '', third ?? '', fourth ?? ''] as const
  await ask('themes.get', { id: themeIds[0] })
  assert.equal((await ask('themes.map', {})).themes.length, 4)
  assert.ok((await ask('themes.assignments', {})).assignments.length > 0)
  const proposed = await ask('themes.propose', { count: 4, seed: 2 })
  assert.equal((await ask('themes.proposal', {})).proposal?.proposal, proposed.proposal)
  await ask('themes.dismissProposal', { proposal: proposed.proposal })
  const places = await ask('themes.place', {})
  assert.equal((await ask('themes.applyProposal', { proposal: places.proposal })).themes, 4)
  const pair = [comment, rows[1]?.comment ?? ''] as const
  await ask('themes.setApart', { comments: [...pair], isApart: true })
  await ask('themes.setApart', { comments: [...pair], isApart: false })
  await ask('readings.fill', {})
  const state = await ask('readings.state', {})
  assert.equal(state.read, state.comments)
  await ask('themes.rename', { id: themeIds[0], label: 'Named on the tour' })
  await ask('themes.describe', { id: themeIds[0], description: 'What the tour found' })
  await ask('themes.setLock', { id: themeIds[0], isLocked: true })
  await ask('themes.moveComments', { comments: [comment], from: null, to: themeIds[0] })
  const made = await ask('themes.create', { label: 'Made on the tour', comments: [comment] })
  await ask('themes.merge', { from: [made.id], into: themeIds[1] })

  const { id } = await ask('priorities.create', { themes: [themeIds[0]] })
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

  await ask('briefs.preview', {})
  assert.equal((await ask('briefs.export', { formats: ['md', 'html'] })).files.length, 2)
  await ask('priorities.remove', { id })
  await ask('history.undo', {})
  await ask('history.redo', {})
  assert.match((await ask('history.list', {})).entries[0]?.label ?? '', /^Remove/)
  assert.equal((await ask('workspace.doctor', {})).healthy, true)
  await ask('sources.withdraw', { id: source })
  assert.equal((await ask('workspace.summary', {})).comments, 0)
  return answered
}

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
