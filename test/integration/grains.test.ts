import { afterAll, beforeAll, expect, it } from 'vitest'
import { plantedComments } from '../unit/analysis/planted-comments.ts'
import { openWordyBench, themesByText, type WordyBench } from './find-again-bench.ts'

const { texts } = plantedComments(90)
let bench: WordyBench

beforeAll(async () => {
  bench = await openWordyBench()
  await bench.add('comments.csv', texts)
})
afterAll(() => bench.close())

it('offers more and more themes, and gives as many as it says', async () => {
  const { grains, chosen } = await bench.ask('themes.grains')
  const counts = grains.map(({ themes }) => themes)
  expect(counts.length).toBeGreaterThan(3)
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
  for (const grain of [0, counts.length - 1]) {
    const { themes } = await bench.ask('themes.propose', { grain })
    expect(themes.filter(({ state }) => state !== 'retired')).toHaveLength(counts[grain] ?? -1)
  }
  const { themes } = await bench.ask('themes.find', {})
  expect(themes).toBe(counts[chosen ?? -1])
})

it('counts themes in that stay, and lets them stay', async () => {
  const [first] = (await bench.ask('themes.list')).themes
  const id = first?.id ?? ''
  await bench.ask('themes.setLock', { id, isLocked: true })
  const members = async () =>
    [...(await themesByText(bench))].filter(([, themes]) => themes[0] === id).map(([text]) => text)
  const before = await members()
  const { grains } = await bench.ask('themes.grains')
  const proposal = await bench.ask('themes.propose', { grain: 1 })
  expect(proposal.themes.filter(({ state }) => state !== 'retired')).toHaveLength(grains[1]?.themes ?? -1)
  await bench.ask('themes.applyProposal', { proposal: proposal.proposal })
  expect(await members()).toEqual(before)
  await bench.ask('history.undo', {})
})

it('takes too fine a grain for the finest', async () => {
  const { grains } = await bench.ask('themes.grains')
  const { themes } = await bench.ask('themes.propose', { grain: 99 })
  expect(themes.filter(({ state }) => state !== 'retired')).toHaveLength(grains.at(-1)?.themes ?? -1)
})

it('proposes parts of a theme that hold each of its comments once', async () => {
  const [, second] = (await bench.ask('themes.list')).themes
  const id = second?.id ?? ''
  const own = (await bench.ask('themes.assignments')).assignments.filter(({ themes }) => themes.includes(id))
  const { parts, rest } = await bench.ask('themes.proposeSplit', { id, parts: 3 })
  expect(parts).toHaveLength(3)
  const all = [...parts.flatMap(({ comments }) => comments), ...rest]
  expect(all.sort()).toEqual(own.map(({ comment }) => comment).sort())
  expect((await bench.refusal('themes.proposeSplit', { id: 'none' })).code).toBe('not-found')
  const one = await bench.ask('themes.create', {
    label: 'Alone',
    comments: own.slice(0, 1).map(({ comment }) => comment),
  })
  expect((await bench.refusal('themes.proposeSplit', { id: one.id })).code).toBe('refused')
})

it('finds the theme that a name means, whatever the case and number of its words', async () => {
  const [first] = (await bench.ask('themes.list')).themes
  const { themes } = await bench.ask('themes.similar', { label: `${first?.label.toUpperCase()}S` })
  expect(themes[0]?.id).toBe(first?.id)
  expect((await bench.ask('themes.similar', { id: first?.id ?? '' })).themes.map(({ id }) => id)).not.toContain(
    first?.id,
  )
})
