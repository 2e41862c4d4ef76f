import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bySuggestedRank, equalWeights, suggestedRank } from '#shared/domain/stats/suggested-rank.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let sorted: string
let bench: TestBench

/** Four themes, three of them priorities; each test gets a copy of its own. */
beforeAll(async () => {
  sorted = mkdtempSync(join(tmpdir(), 'verbatim-ranked-'))
  const made = await openBench({ folder: sorted })
  await made.importFiles(writeSurvey(sorted, { rows: 160 }))
  await made.ask('themes.find', { count: 4 })
  await made.ask('priorities.suggest', { count: 3 })
  await made.close()
})
afterAll(() => rmSync(sorted, { recursive: true, force: true }))

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-ranking-'))
  copyFileSync(join(sorted, 'test.verbatim'), join(folder, 'test.verbatim'))
  bench = await openBench({ folder })
})
afterEach(async () => {
  await bench.close()
  rmSync(bench.folder, { recursive: true, force: true })
})

const list = () => bench.ask('priorities.list')
const cards = async () => (await list()).priorities
const ids = async () => (await cards()).map(({ id }) => id)

describe('the suggested rank', () => {
  it('is what the same function gives for the inputs and weights that a screen is handed', async () => {
    const weights = { reach: 1, npsImpact: 7, valueAtStake: 0, trend: 2, evidence: 1 }
    await bench.ask('ranking.setWeights', { weights })
    const { priorities, ranking } = await list()
    expect(ranking).toMatchObject({ weights, isWeightsSet: true })
    const scored = priorities.map(({ id, inputs }) => ({ id, score: suggestedRank(inputs, ranking.weights).score }))
    const order = bySuggestedRank(scored).map(({ id }) => id)
    expect(priorities.map(({ id, suggested }) => [id, suggested.rank])).toEqual(
      priorities.map(({ id }) => [id, order.indexOf(id) + 1]),
    )
    await bench.ask('history.undo')
    expect((await list()).ranking).toMatchObject({ weights: equalWeights, isWeightsSet: false })
  })

  it('of the others stays when a theme becomes a priority', async () => {
    const before = (await cards()).toSorted((x, y) => x.suggested.rank - y.suggested.rank).map(({ id }) => id)
    const [theme] = (await list()).unused
    const { id: added } = await bench.ask('priorities.create', { themes: [theme?.id ?? ''] })
    const after = (await cards()).toSorted((x, y) => x.suggested.rank - y.suggested.rank).map(({ id }) => id)
    expect(after.filter((id) => id !== added)).toEqual(before)
  })

  it('refuses weights that are all nothing', async () => {
    const none = { reach: 0, npsImpact: 0, valueAtStake: 0, trend: 0, evidence: 0 }
    expect((await bench.refusal('ranking.setWeights', { weights: none })).code).toBe('bad-input')
  })
})

describe('an order given at once', () => {
  it('is taken as one step, and refused when a priority is missing from it', async () => {
    const before = await ids()
    await bench.ask('ranking.order', { ids: before.toReversed() })
    expect(await ids()).toEqual(before.toReversed())
    await bench.ask('history.undo')
    expect(await ids()).toEqual(before)
    expect((await bench.refusal('ranking.order', { ids: before.slice(1) })).code).toBe('refused')
  })
})

describe('firmness', () => {
  it('gives each priority its shares of places, whatever their order, and anew for other weights', async () => {
    const [praise] = (await list()).unused
    const { id: last } = await bench.ask('priorities.create', { themes: [praise?.id ?? ''] })
    const first = await bench.ask('ranking.firmness')
    expect(first.places[first.ids.indexOf(last)]?.[3]).toBeGreaterThan(0.9)
    expect(first.ids.toSorted()).toEqual((await ids()).toSorted())
    expect(first.draws).toBe(10_000)
    for (const shares of first.places) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    await bench.ask('ranking.order', { ids: (await ids()).toReversed() })
    expect(await bench.ask('ranking.firmness')).toEqual(first)
    await bench.ask('ranking.setWeights', {
      weights: { reach: 1, npsImpact: 0, valueAtStake: 0, trend: 0, evidence: 0 },
    })
    const byReach = await bench.ask('ranking.firmness')
    for (const shares of byReach.places) for (const share of shares) expect(share).toBeCloseTo(1 / 4, 9)
  })
})

describe('the evidence rule', () => {
  it('is the one a person set, and what is below it is not committed without a reason', async () => {
    await bench.ask('ranking.setRule', { rule: { comments: 1000, units: 3, kindsUpTo: 2, grade: 2 } })
    const { priorities, commit } = await list()
    expect(priorities.every(({ tied }) => !tied.met)).toBe(true)
    expect(priorities[0]?.tied.reasons.join()).toMatch(/1000 needed|1,000 needed/)
    expect(commit.allowed).toBe(false)
    expect((await bench.refusal('priorities.commit', { signedBy: 'CCO' })).code).toBe('refused')
    for (const { id } of priorities) await bench.ask('priorities.update', { id, reason: 'The board wants it' })
    await bench.ask('priorities.commit', { signedBy: 'CCO' })
    const { html } = await bench.ask('briefs.preview')
    expect(html.match(/The board wants it/g)).toHaveLength(3)
    expect((await bench.refusal('ranking.setRule', { rule: null })).code).toBe('refused')
  })
})

describe('drafts', () => {
  it('keep their own priorities, themes, quotations and reasons, and give them back as they were', async () => {
    const whole = async () => {
      const { cycle, ...rest } = await list()
      const details = await Promise.all((await ids()).map((id) => bench.ask('priorities.get', { id })))
      const measures = cycle.measures.map(({ name, priority }) => ({ name, priority }))
      return { rest, details, measures }
    }
    const [first = '', second = ''] = await ids()
    await bench.ask('cycles.setMeasures', {
      priority: first,
      measures: [{ name: 'Exports that finish', baseline: '91%', target: '99%', dueOn: null }],
    })
    const before = await whole()
    const { id: bolder } = await bench.ask('drafts.create', { name: 'Bolder' })
    expect(await whole()).toEqual(before)
    await bench.ask('priorities.remove', { id: first })
    await bench.ask('priorities.update', { id: second, title: 'Bolder by far' })
    const changed = await whole()
    const [careful] = (await bench.ask('drafts.list')).drafts
    expect(careful).toMatchObject({ name: 'First draft', isInUse: false, priorities: 3 })
    await bench.ask('drafts.use', { id: careful?.id ?? '' })
    expect(await whole()).toEqual(before)
    await bench.ask('drafts.use', { id: bolder })
    expect(await whole()).toEqual(changed)
    await bench.ask('history.undo')
    expect(await whole()).toEqual(before)
    await bench.ask('history.redo')
    expect(await whole()).toEqual(changed)
  })

  it('are compared by today’s figures, also after the commit, which keeps who signed it', async () => {
    const [first = '', second = ''] = await ids()
    await bench.ask('drafts.create', { name: 'The other way round' })
    await bench.ask('priorities.rank', { id: first, before: null })
    const [other] = (await bench.ask('drafts.list')).drafts
    for (const { id, tied } of await cards()) {
      if (!tied.met) await bench.ask('priorities.update', { id, reason: 'Wanted all the same' })
    }
    await bench.ask('priorities.commit', { signedBy: 'Chief Customer Officer' })
    const compared = await bench.ask('drafts.compare', { with: other?.id ?? '' })
    expect(compared.inUse.draft.name).toBe('The other way round')
    expect(compared.inUse.priorities.map(({ id }) => id).at(-1)).toBe(first)
    expect(compared.other.priorities.slice(0, 2).map(({ id }) => id)).toEqual([first, second])
    const figures = ({ id, comments, units, grade }: (typeof compared.other.priorities)[number]) => ({
      id,
      comments,
      units,
      grade,
    })
    expect(compared.other.priorities.map(figures).toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(
      compared.inUse.priorities.map(figures).toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    )
    expect((await list()).cycle.committedBy).toBe('Chief Customer Officer')
    expect((await bench.refusal('drafts.use', { id: other?.id ?? '' })).code).toBe('refused')
  })

  it('follow a theme that was merged while they were set aside', async () => {
    const [into, from] = (await cards()).map(({ themes }) => themes[0]?.id ?? '')
    await bench.ask('drafts.create', { name: 'Merged' })
    const merged = (await cards()).find(({ themes }) => themes.some(({ id }) => id === from))
    await bench.ask('priorities.remove', { id: merged?.id ?? '' })
    await bench.ask('themes.merge', { from: [from ?? ''], into: into ?? '' })
    const [first] = (await bench.ask('drafts.list')).drafts
    await bench.ask('drafts.use', { id: first?.id ?? '' })
    const themes = (await cards()).map((card) => card.themes.map(({ id }) => id))
    expect(themes.filter((own) => own.includes(into ?? ''))).toHaveLength(1)
    expect(themes.flat()).not.toContain(from)
  })

  it('keep their names apart, and the one in use from being removed', async () => {
    const { id } = await bench.ask('drafts.create', { name: 'Bolder' })
    expect((await bench.refusal('drafts.create', { name: 'Bolder' })).message).toContain('already')
    expect((await bench.refusal('drafts.remove', { id })).message).toContain('in use')
  })
})

describe('other scores', () => {
  it('keep what was typed and leave what was not', async () => {
    const [id = ''] = await ids()
    await bench.ask('ranking.rate', { id, impact: 2, effort: 4 })
    await bench.ask('ranking.rate', { id, importance: 0.8, askedIn: 'Needs survey, 210 answers' })
    expect((await cards())[0]?.rating).toEqual({
      impact: 2,
      effort: 4,
      importance: 0.8,
      satisfaction: null,
      askedIn: 'Needs survey, 210 answers',
      importanceQuestion: null,
      satisfactionQuestion: null,
    })
  })
})

describe('quotations', () => {
  it('come with some that say otherwise where more than a tenth do, marked as such here and in the brief', async () => {
    const [id = ''] = await ids()
    expect((await bench.ask('priorities.get', { id })).contradicting).toBeNull()
    const [praise] = (await list()).unused
    await bench.ask('priorities.addTheme', { id, theme: praise?.id ?? '' })
    const { contradicting, candidates } = await bench.ask('priorities.get', { id })
    expect(contradicting?.share).toBeGreaterThan(0.1)
    expect(contradicting?.candidates.every(({ isCounter }) => isCounter)).toBe(true)
    expect(candidates.every(({ isCounter }) => !isCounter)).toBe(true)
    const counter = contradicting?.candidates[1]
    await bench.ask('priorities.quote', { id, comment: counter?.comment ?? '' })
    const { chosen } = await bench.ask('priorities.get', { id })
    expect(chosen.filter(({ isCounter }) => isCounter).map(({ evidenceId }) => evidenceId)).toContain(
      counter?.evidenceId,
    )
    const { html } = await bench.ask('briefs.preview')
    expect(html.slice(html.indexOf(`come from ${contradicting?.from}`))).toContain(counter?.evidenceId)
  })
})
