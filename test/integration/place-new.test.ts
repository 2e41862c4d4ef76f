import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plantedComments } from '../unit/analysis/planted-comments.ts'
import { openWordyBench, themesByText, type WordyBench } from './find-again-bench.ts'
import { unpackMap } from '../../renderer/src/screens/themes/map/unpack-map.ts'

const { texts, topics } = plantedComments(30)
const first = texts.slice(0, 100)
const later = texts.slice(100)
/** About nothing that stands anywhere else. */
const strangers = [
  'Zebras graze beside volcanic lakes',
  'Quartz crystals hum in moonlit caverns',
  'Penguins juggle frozen tangerines',
]

let bench: WordyBench

beforeEach(async () => {
  bench = await openWordyBench()
  await bench.add('first.csv', first)
  await bench.ask('themes.find', { count: 5 })
})
afterEach(() => bench.close())

const place = async () => {
  const proposal = await bench.ask('themes.place')
  await bench.ask('themes.applyProposal', { proposal: proposal.proposal })
  return proposal
}
const themeOf = async (text: string) => (await themesByText(bench)).get(text)?.[0]
/** The theme that most of these have. */
const mostCommon = (of: readonly string[], themes: ReadonlyMap<string, readonly string[]>): string | undefined => {
  const own = of.map((text) => themes.get(text)?.[0])
  const countOf = (theme: string | undefined): number => own.filter((one) => one === theme).length
  return own.sort((x, y) => countOf(y) - countOf(x))[0]
}
const listed = async (id: string) => (await bench.ask('themes.list')).themes.find((theme) => theme.id === id)

/** Theme and another member of the topic of `later[0]`. */
const homeOfLater = async () => {
  const twin = first[topics.indexOf(topics[100] ?? 0)] ?? ''
  const id = (await themeOf(twin)) ?? ''
  return { twin, id }
}

describe('placing new comments', () => {
  it('says how many are new, and none once they are placed', async () => {
    expect((await bench.ask('themes.list')).fresh).toBe(0)
    await bench.add('later.csv', later)
    expect((await bench.ask('themes.list')).fresh).toBe(later.length)
    await place()
    expect((await bench.ask('themes.list')).fresh).toBe(0)
  })

  it('puts them where comments like them are, and nothing else moves', async () => {
    const before = await themesByText(bench)
    await bench.add('later.csv', [...later, ...strangers])
    const proposal = await place()
    const after = await themesByText(bench)
    for (const text of first) expect(after.get(text)).toEqual(before.get(text))
    const homes = [0, 1, 2, 3, 4].map((topic) =>
      mostCommon(
        first.filter((_, at) => topics[at] === topic),
        before,
      ),
    )
    const placed = later.filter((text) => (after.get(text)?.length ?? 0) > 0)
    const right = placed.filter((text) => after.get(text)?.[0] === homes[topics[texts.indexOf(text)] ?? 0])
    expect(placed.length).toBeGreaterThan(0.6 * later.length)
    expect(right.length).toBeGreaterThan(0.9 * placed.length)
    for (const text of strangers) expect(after.get(text)).toEqual([])
    expect(proposal).toMatchObject({ kind: 'place', fresh: 53, change: { compared: 100, moved: 0, adjustedRand: 1 } })
    expect(proposal.themes.every(({ state }) => state === 'same' || state === 'changed')).toBe(true)
  })

  it('shows first what would change, and changes nothing until that is applied', async () => {
    await bench.add('later.csv', later)
    const before = JSON.stringify([...(await themesByText(bench))])
    const proposal = await bench.ask('themes.place')
    expect(JSON.stringify([...(await themesByText(bench))])).toBe(before)
    expect((await bench.ask('themes.proposal')).proposal).toEqual(proposal)
    const { placed, unplaced } = await bench.ask('themes.applyProposal', { proposal: proposal.proposal })
    expect({ placed, unplaced }).toEqual({ placed: proposal.placed.after, unplaced: proposal.unplaced.after })
    const { themes } = await bench.ask('themes.list')
    for (const { id, after } of proposal.themes) expect(themes.find((theme) => theme.id === id)?.comments).toBe(after)
    const [largest] = proposal.themes
    expect(largest?.examples).toHaveLength(3)
    expect(largest?.examples[0]).toMatchObject({ from: null, to: largest?.label })
  })

  it('is one step, which undo takes back and redo brings back', async () => {
    await bench.add('later.csv', later)
    const before = await bench.ask('themes.assignments')
    await place()
    const after = await bench.ask('themes.assignments')
    expect((await bench.ask('history.undo')).label).toBe('Place new comments')
    expect(await bench.ask('themes.assignments')).toEqual(before)
    expect((await bench.ask('themes.list')).fresh).toBe(later.length)
    await bench.ask('history.redo')
    expect(await bench.ask('themes.assignments')).toEqual(after)
  })

  it('gives them a place on the map and leaves every other dot where it was', async () => {
    const before = unpackMap(await bench.ask('themes.map'))
    await bench.add('later.csv', later)
    await place()
    const after = unpackMap(await bench.ask('themes.map'))
    expect(after.numbers.length).toBeGreaterThan(before.numbers.length + 0.8 * later.length)
    before.numbers.forEach((number, at) => {
      const now = after.numbers.indexOf(number)
      expect(after.xs[now]).toBeCloseTo(before.xs[at] ?? NaN, 2)
      expect(after.ys[now]).toBeCloseTo(before.ys[at] ?? NaN, 2)
    })
  })

  it('refuses a preview that themes have changed under, and one that was left', async () => {
    await bench.add('later.csv', later)
    const { proposal, themes } = await bench.ask('themes.place')
    await bench.ask('themes.rename', { id: themes[0]?.id ?? '', label: 'Renamed meanwhile' })
    expect((await bench.ask('themes.proposal')).proposal).toBeNull()
    expect(await bench.refusal('themes.applyProposal', { proposal })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('changed since this preview'),
    })
    await bench.ask('history.undo')
    expect((await bench.ask('themes.proposal')).proposal?.proposal).toBe(proposal)
    await bench.ask('themes.dismissProposal', { proposal })
    expect((await bench.refusal('themes.applyProposal', { proposal })).message).toContain('no longer there')
  })

  it('shares the fate of a text that is placed already', async () => {
    await bench.add('again.csv', first.slice(0, 10))
    const { placed } = await place()
    expect(placed).toEqual({ before: 100, after: 110 })
  })

  it('is refused before themes were found', async () => {
    const empty = await openWordyBench()
    await empty.add('first.csv', first)
    expect((await empty.refusal('themes.place', {})).message).toContain('Find themes first')
    await empty.close()
  })
})

describe('a locked theme', () => {
  it('takes what came since only when a person says so', async () => {
    const { id } = await homeOfLater()
    await bench.ask('themes.setLock', { id, isLocked: true })
    const before = (await listed(id))?.comments ?? 0
    await bench.add('later.csv', later)
    const shown = await bench.ask('themes.place')
    const row = shown.themes.find((theme) => theme.id === id)
    expect(row).toMatchObject({ state: 'kept', isLocked: true, before, after: before, joined: 0 })
    expect(row?.sinceLocked).toBeGreaterThan(4)
    await bench.ask('themes.applyProposal', { proposal: shown.proposal })
    expect((await listed(id))?.comments).toBe(before)
    expect((await bench.ask('themes.list')).fresh).toBe(0)

    const again = await bench.ask('themes.place')
    expect(again.themes.find((theme) => theme.id === id)?.sinceLocked).toBe(row?.sinceLocked)
    await bench.ask('themes.applyProposal', { proposal: again.proposal, intoLocked: [id] })
    expect((await listed(id))?.comments).toBe(before + (row?.sinceLocked ?? 0))
  })

  it('once unlocked, has what waited for it counted as new', async () => {
    const { id } = await homeOfLater()
    await bench.ask('themes.setLock', { id, isLocked: true })
    await bench.add('later.csv', later)
    await place()
    await bench.ask('themes.setLock', { id, isLocked: false })
    expect((await bench.ask('themes.list')).fresh).toBeGreaterThan(4)
  })
})

describe('what people said of single comments', () => {
  it('keeps a new comment out of a theme it was taken out of', async () => {
    await bench.add('later.csv', later)
    await place()
    const text = later[0] ?? ''
    const { assignments } = await bench.ask('themes.assignments')
    const comment = assignments.find((one) => one.text === text)?.comment ?? ''
    const from = (await themeOf(text)) ?? ''
    await bench.ask('themes.moveComments', { comments: [comment], from, to: null })
    await bench.add('more.csv', texts.slice(0, 3))
    await place()
    expect((await themesByText(bench)).get(text)).not.toContain(from)
  })

  const pair = async (one: string, other: string): Promise<[string, string]> => {
    const { assignments } = await bench.ask('themes.assignments')
    const idOf = (text: string) => assignments.find((row) => row.text === text)?.comment ?? ''
    return [idOf(one), idOf(other)]
  }

  it('takes the weaker of two that must never be together out of the theme they share', async () => {
    const { twin, id } = await homeOfLater()
    const other =
      [...(await themesByText(bench))].find(([text, themes]) => text !== twin && themes[0] === id)?.[0] ?? ''
    await bench.ask('themes.setApart', { comments: await pair(twin, other), isApart: true })
    const after = await themesByText(bench)
    const holders = [twin, other].filter((text) => after.get(text)?.includes(id))
    expect(holders).toHaveLength(1)
  })

  it('never places a new comment with one it must not be with', async () => {
    const { twin, id } = await homeOfLater()
    await bench.add('later.csv', later)
    await bench.ask('themes.setApart', { comments: await pair(later[0] ?? '', twin), isApart: true })
    await place()
    expect((await themesByText(bench)).get(later[0] ?? '')).not.toContain(id)
    expect((await themesByText(bench)).get(twin)).toContain(id)
  })

  it('never finds a theme that holds both, nor lets a hand or a merge put them together', async () => {
    const { twin, id } = await homeOfLater()
    const other =
      [...(await themesByText(bench))].find(([text, themes]) => text !== twin && themes[0] === id)?.[0] ?? ''
    const comments = await pair(twin, other)
    await bench.ask('themes.setApart', { comments, isApart: true })
    for (const seed of [2, 3]) {
      await bench.ask('themes.find', { count: 5, seed })
      const now = await themesByText(bench)
      const shared = (now.get(twin) ?? []).filter((theme) => now.get(other)?.includes(theme))
      expect(shared).toEqual([])
    }
    expect((await bench.refusal('themes.create', { label: 'Both', comments })).message).toContain('never to share')
    const [one, two] = (await bench.ask('themes.list')).themes
    await bench.ask('themes.merge', { from: [two?.id ?? ''], into: one?.id ?? '' })
    const merged = await themesByText(bench)
    expect([twin, other].filter((text) => merged.get(text)?.includes(one?.id ?? '')).length).toBeLessThan(2)
    await bench.ask('themes.setApart', { comments, isApart: false })
    await bench.ask('themes.create', { label: 'Both', comments })
    expect((await bench.ask('themes.list')).themes.find((theme) => theme.label === 'Both')?.comments).toBe(2)
  })
})
