import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench
let priority = ''

beforeEach(async () => {
  bench = await openBench({ clock: () => Date.parse('2026-11-22T10:00:00Z') })
  await bench.importFiles(writeSurvey(bench.folder))
  const { rows } = await bench.ask('evidence.list')
  for (const nth of [0, 1, 2]) {
    const comments = rows.slice(nth * 8, nth * 8 + 8).map((row) => row.comment)
    const { id } = await bench.ask('themes.create', { label: `Theme ${nth}`, comments })
    await bench.ask('priorities.create', { themes: [id] })
  }
  priority = (await bench.ask('priorities.list')).priorities[0]?.id ?? ''
})
afterEach(() => bench.close())

/** Everything the plan shows. */
const state = async (): Promise<string> =>
  JSON.stringify([
    await bench.ask('plan.page'),
    await bench.ask('plan.get', { id: priority }),
    await bench.ask('library.list'),
    await bench.ask('value.case', { id: priority }),
    await bench.ask('value.total'),
  ])

describe('the plan of a cycle', () => {
  it('says whether a goal is on course from recorded values, or what is missing', async () => {
    const { id } = await bench.ask('plan.addTarget', { kind: 'goal', of: null, text: 'Export success rate' })
    const goal = async () => (await bench.ask('plan.page')).goals[0]
    expect(await goal()).toMatchObject({ course: null, missing: 'Write the baseline' })
    await bench.ask('plan.updateTarget', { kind: 'goal', id, baseline: '91.2%', target: '99.5%', isKpi: true })
    expect(await goal()).toMatchObject({ baselineOn: '2026-11-22', missing: 'Say by when', isKpi: true })
    await bench.ask('plan.updateTarget', { kind: 'goal', id, baselineOn: '2027-01-01', dueOn: '2027-06-30' })
    await bench.ask('plan.record', { kind: 'goal', id, on: '2027-04-01', value: '90%' })
    expect(await goal()).toMatchObject({ course: 'behind', missing: null })
    await bench.ask('plan.record', { kind: 'goal', id, on: '2027-04-01', value: '95.4%' })
    expect((await goal())?.recorded).toMatchObject([{ on: '2027-04-01', value: '95.4%' }])
    expect(await goal()).toMatchObject({ course: 'on course' })
  })

  it('keeps what was recorded of a measure when the list of measures is written anew', async () => {
    const { id } = await bench.ask('plan.addTarget', { kind: 'measure', of: priority, text: 'Timeouts' })
    await bench.ask('plan.record', { kind: 'measure', id, on: '2026-11-20', value: '34' })
    const rest = { baseline: '34', target: '8', dueOn: null }
    await bench.ask('cycles.setMeasures', {
      priority,
      measures: [
        { name: 'New first', ...rest },
        { name: 'Timeouts', ...rest },
      ],
    })
    const { measures } = await bench.ask('plan.get', { id: priority })
    expect(measures.map(({ text, recorded }) => [text, recorded.length])).toEqual([
      ['New first', 0],
      ['Timeouts', 1],
    ])
  })

  it('holds goals and asks once committed, and lets moves, values and teams go on', async () => {
    const { id: measure } = await bench.ask('plan.addTarget', { kind: 'measure', of: priority, text: 'Timeouts' })
    for (const { id, tied } of (await bench.ask('priorities.list')).priorities) {
      if (!tied.met) await bench.ask('priorities.update', { id, reason: 'The board wants it' })
    }
    await bench.ask('priorities.commit', { signedBy: 'CCO' })
    expect((await bench.refusal('plan.update', { id: priority, ask: 'More' })).code).toBe('refused')
    expect((await bench.refusal('plan.addTarget', { kind: 'goal', of: null, text: 'Another' })).message).toMatch(
      /Reopen it to change it/,
    )
    expect((await bench.refusal('value.assume', { id: priority, name: 'contacts', values: { low: 1 } })).code).toBe(
      'refused',
    )
    await bench.ask('plan.record', { kind: 'measure', id: measure, on: '2026-11-22', value: '30' })
    const { id: move } = await bench.ask('plan.addMove', { id: priority, text: 'Ship resumable exports' })
    await bench.ask('plan.updateMove', { move, isDone: true })
    await bench.ask('plan.addTeam', { name: 'Platform' })
    expect((await bench.ask('plan.page')).strategies[0]?.moves).toEqual({ done: 1, all: 1 })
  })

  it('keeps only https links', async () => {
    const { id } = await bench.ask('plan.addFund', { id: priority, kind: 'roadmap', text: 'Async export' })
    expect((await bench.refusal('plan.updateFund', { fund: id, link: 'javascript:alert(1)' })).code).toBe('bad-input')
    await bench.ask('plan.updateFund', { fund: id, link: 'https://example.com/roadmap/7' })
    expect((await bench.ask('plan.get', { id: priority })).funds[0]?.link).toBe('https://example.com/roadmap/7')
  })

  it('takes back each of its commands and does it again', async () => {
    const goal = await bench.ask('plan.addTarget', { kind: 'goal', of: null, text: 'NPS' })
    const team = await bench.ask('plan.addTeam', { name: 'Platform' })
    const own = await bench.ask('plan.addTarget', { kind: 'team-goal', of: team.id, text: 'Error rate' })
    const { id: first } = await bench.ask('plan.addMove', { id: priority, text: 'First' })
    const { id: second } = await bench.ask('plan.addMove', { id: priority, text: 'Second' })
    const fund = await bench.ask('plan.addFund', { id: priority, kind: 'campaign', text: 'Your data, on time' })
    const guardrail = await bench.ask('library.addGuardrail', { allowed: 'Refund a month', use: priority })
    const play = await bench.ask('library.addPlay', { title: 'Call back', checklist: ['Call', 'Write'], use: priority })
    const value = await bench.ask('plan.record', { kind: 'goal', id: goal.id, on: '2026-11-20', value: '11' })
    const steps = [
      () => bench.ask('plan.updateTarget', { kind: 'goal', id: goal.id, baseline: '11', target: '20' }),
      () =>
        bench.ask('plan.updateTarget', {
          kind: 'team-goal',
          id: own.id,
          metric: 'service',
          serves: goal.id,
          owner: 'X',
        }),
      () => bench.ask('plan.update', { id: priority, ask: 'Two engineers', askOn: '2027-01-15', unknowns: 'Cost' }),
      () => bench.ask('plan.orderMove', { move: second, before: first }),
      () => bench.ask('plan.updateMove', { move: first, isDone: true, owner: 'COO', dueOn: '2027-02-01' }),
      () => bench.ask('plan.updateFund', { fund: fund.id, kind: 'investment', link: 'https://example.com' }),
      () =>
        bench.ask('library.updateGuardrail', {
          guardrail: guardrail.id,
          limit: { amountMinor: 50_000, currency: 'USD' },
          escalation: 'Head of support',
        }),
      () => bench.ask('library.updatePlay', { play: play.id, trigger: 'A detractor before a renewal' }),
      () => bench.ask('library.use', { priority, kind: 'play', id: play.id, isUsed: false }),
      () =>
        bench.ask('value.assume', { id: priority, name: 'contacts', values: { low: 10, high: 30 }, source: 'Desk' }),
      () => bench.ask('value.setRate', { currency: 'EUR', rate: 1.08, on: '2026-11-20', source: 'Treasury' }),
      () => bench.ask('plan.unrecord', { value: value.id }),
      () => bench.ask('plan.removeTarget', { kind: 'goal', id: goal.id }),
      () => bench.ask('plan.removeMove', { move: second }),
      () => bench.ask('plan.removeFund', { fund: fund.id }),
      () => bench.ask('plan.updateTeam', { team: team.id, objective: 'Exports that finish' }),
      () => bench.ask('plan.removeTeam', { team: team.id }),
      () => bench.ask('library.removeGuardrail', { guardrail: guardrail.id }),
      () => bench.ask('library.removePlay', { play: play.id }),
      () => bench.ask('value.removeRate', { currency: 'EUR' }),
    ]
    const states = [await state()]
    for (const step of steps) {
      await step()
      const after = await state()
      expect(after, `step ${states.length}`).not.toBe(states.at(-1))
      states.push(after)
    }
    for (const before of states.slice(0, -1).reverse()) {
      await bench.ask('history.undo')
      expect(await state()).toBe(before)
    }
    for (const after of states.slice(1)) {
      await bench.ask('history.redo')
      expect(await state()).toBe(after)
    }
  })

  it('goes with its priority, and comes back with it', async () => {
    await bench.ask('plan.addMove', { id: priority, text: 'Ship it' })
    await bench.ask('plan.update', { id: priority, ask: 'Two engineers' })
    await bench.ask('library.addPlay', { title: 'Call back', use: priority })
    await bench.ask('value.assume', { id: priority, name: 'cost-once', values: { expected: 100 } })
    const { id: measure } = await bench.ask('plan.addTarget', { kind: 'measure', of: priority, text: 'Timeouts' })
    await bench.ask('plan.record', { kind: 'measure', id: measure, on: '2026-11-20', value: '34' })
    const before = await state()
    await bench.ask('priorities.remove', { id: priority })
    expect((await bench.ask('library.list')).plays[0]?.usedBy).toEqual([])
    await bench.ask('history.undo')
    expect(await state()).toBe(before)
    await bench.ask('history.redo')
    expect((await bench.refusal('plan.get', { id: priority })).code).toBe('not-found')
  })
})

describe('the library of guardrails and plays', () => {
  it('goes to another workspace as a file, and a second time adds nothing', async () => {
    await bench.ask('library.addGuardrail', {
      allowed: 'Give a month free',
      limit: { amountMinor: 50_000, currency: 'EUR' },
      escalation: 'Head of support, then COO',
      use: priority,
    })
    await bench.ask('library.addPlay', { title: 'Call back', trigger: 'A detractor', checklist: ['Call'], use: null })
    const folder = bench.workbench.grant(bench.folder, basename(bench.folder)).token
    const { file } = await bench.ask('library.export', { folder })
    const other = await openBench({ folder: join(bench.folder), file: 'other.verbatim' })
    const token = other.workbench.grant(join(bench.folder, file.name), file.name).token
    expect(await other.ask('library.import', { token })).toEqual({ guardrails: 1, plays: 1, known: 0 })
    expect(await other.ask('library.import', { token })).toEqual({ guardrails: 0, plays: 0, known: 2 })
    const { guardrails, plays } = await other.ask('library.list')
    expect(guardrails).toMatchObject([
      { allowed: 'Give a month free', limit: { amountMinor: 50_000, currency: 'EUR' }, usedBy: [] },
    ])
    expect(plays).toMatchObject([{ title: 'Call back', checklist: ['Call'] }])
    await other.close()
  })

  it('refuses a file that is something else, and changes nothing', async () => {
    const path = join(bench.folder, 'other.json')
    writeFileSync(path, '{"plays":[]}')
    const { token } = bench.workbench.grant(path, 'other.json')
    expect((await bench.refusal('library.import', { token })).message).toMatch(/not a library of guardrails and plays/)
    expect(await bench.ask('library.list')).toEqual({ guardrails: [], plays: [] })
  })
})
