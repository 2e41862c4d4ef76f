import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seeded } from '#analysis/rng.ts'
import { resourcesFolder } from '../support/project.ts'
import { plantedComments } from '../unit/analysis/planted-comments.ts'
import { openWordyBench, themesByText, type WordyBench } from './find-again-bench.ts'
import { unpackMap } from '../../renderer/src/screens/themes/map/unpack-map.ts'

const { texts } = plantedComments(40)

let bench: WordyBench

beforeEach(async () => {
  bench = await openWordyBench()
})
afterEach(() => bench.close())

const themes = async () => (await bench.ask('themes.list')).themes
const commentsOf = async (id: string): Promise<string[]> =>
  (await bench.ask('themes.assignments')).assignments.filter((one) => one.themes.includes(id)).map((one) => one.comment)

describe('finding themes again', () => {
  beforeEach(async () => {
    await bench.add('first.csv', texts.slice(0, 120))
    await bench.ask('themes.find', { count: 4 })
  })

  it('leaves every theme as it is and makes new ones only of what fits none', async () => {
    const before = await themes()
    const members = await themesByText(bench)
    const animals = ['zebra', 'giraffe', 'penguin', 'walrus', 'badger', 'heron', 'otter', 'lynx', 'stoat', 'osprey']
    const strangers = animals.flatMap((animal) => [
      `The zoo ticket for the ${animal} enclosure was sold out`,
      `Zoo ticket shop closed before the ${animal} enclosure`,
    ])
    await bench.add('zoo.csv', strangers)
    const proposal = await bench.ask('themes.propose')
    expect(proposal.themes.filter(({ state }) => state === 'new').length).toBeGreaterThan(0)
    expect(proposal.change).toMatchObject({ compared: 120, moved: 0, adjustedRand: 1 })
    await bench.ask('themes.applyProposal', { proposal: proposal.proposal })
    const after = await themes()
    for (const { id, label, colour, comments } of before)
      expect(after.find((theme) => theme.id === id)).toMatchObject({ label, colour, comments })
    const now = await themesByText(bench)
    for (const [text, own] of members) expect(now.get(text)).toEqual(own)
    const known = new Set(before.map(({ id }) => id))
    expect(strangers.filter((text) => now.get(text)?.some((id) => !known.has(id))).length).toBeGreaterThan(10)
  })

  it('sorts all where that is asked for, and says how much would move', async () => {
    const before = await themesByText(bench)
    await bench.add('more.csv', texts.slice(120))
    const proposal = await bench.ask('themes.propose', { count: 7, seed: 3 })
    const { placed } = await bench.ask('themes.applyProposal', { proposal: proposal.proposal })
    const after = await themesByText(bench)
    const both = [...before].filter(([text, own]) => own.length > 0 && (after.get(text)?.length ?? 0) > 0)
    const moved = both.filter(([text, own]) => after.get(text)?.[0] !== own[0])
    expect(proposal.change).toMatchObject({ compared: both.length, moved: moved.length })
    expect(placed).toBe([...after.values()].filter((own) => own.length > 0).length)
    const { run } = await bench.ask('themes.list')
    expect(run).toMatchObject({ kind: 'find', count: 7, seed: 3, change: proposal.change })
    const now = await themes()
    for (const shown of proposal.themes) {
      const theme = now.find(({ label }) => label === shown.label)
      if (shown.state === 'retired') expect(now.map(({ id }) => id)).not.toContain(shown.id)
      else expect(theme).toMatchObject({ colour: shown.colour, comments: shown.after })
    }
  })

  it('refuses a number that the themes that stay already fill', async () => {
    for (const { id } of await themes()) await bench.ask('themes.setLock', { id, isLocked: true })
    await bench.add('more.csv', texts.slice(120))
    expect((await bench.refusal('themes.propose', { count: 4 })).code).toBe('bad-input')
  })

  it('keeps locked themes on the map', async () => {
    const [first] = await themes()
    await bench.ask('themes.setLock', { id: first?.id ?? '', isLocked: true })
    const dots = async () => {
      const map = await bench.ask('themes.map')
      const { numbers, groups } = unpackMap(map)
      return [...numbers].filter((_, at) => map.themes[groups[at] ?? -1]?.id === first?.id)
    }
    const before = await dots()
    await bench.ask('themes.find', { scope: 'all', seed: 4 })
    expect(await dots()).toEqual(before)
  })
})

describe('no run, whatever was decided before it,', () => {
  const rounds = [1, 2, 3, 4, 5, 6]

  it.each(rounds)('moves a pin, renames or empties a locked theme, or loses a comment (seed %i)', async (seed) => {
    const random = seeded(seed)
    const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
    await bench.add('first.csv', texts.slice(0, 100))
    await bench.ask('themes.find', { count: 5, seed })
    const pinned: { comment: string; theme: string }[] = []
    const barred: { comment: string; theme: string }[] = []
    const locked: { id: string; label: string; members: readonly string[] }[] = []
    for (let round = 0; round < 2; round += 1) {
      const { assignments } = await bench.ask('themes.assignments')
      const free = (await themes()).filter(({ isLocked }) => !isLocked)
      const comment = pick(assignments.filter((one) => one.themes.length > 0))
      const [from, to] = [comment?.themes[0] ?? '', pick(free)?.id ?? '']
      const isSettled = [...pinned, ...barred].some((one) => one.comment === comment?.comment)
      if (comment && !isSettled && from !== to && !locked.some(({ id }) => id === from)) {
        await bench.ask('themes.moveComments', { comments: [comment.comment], from, to })
        pinned.push({ comment: comment.comment, theme: to })
        barred.push({ comment: comment.comment, theme: from })
      }
      const lock = pick(free)
      if (lock) {
        await bench.ask('themes.setLock', { id: lock.id, isLocked: true })
        locked.push({ id: lock.id, label: lock.label, members: await commentsOf(lock.id) })
      }
      await bench.add(`round-${round}.csv`, texts.slice(100 + 50 * round, 150 + 50 * round))
      const runs = [
        () => bench.ask('themes.find', { seed: seed + round }),
        () => bench.ask('themes.find', { scope: 'all', seed: seed + round }),
        () => bench.ask('themes.find', { count: 6 + Math.floor(random() * 3), seed }),
        async () => {
          const { proposal } = await bench.ask('themes.place')
          await bench.ask('themes.applyProposal', { proposal })
        },
      ]
      await pick(runs)?.()
      const after = await bench.ask('themes.assignments')
      const of = new Map(after.assignments.map((one) => [one.comment, one.themes]))
      for (const { comment: own, theme } of pinned) expect(of.get(own)).toContain(theme)
      for (const { comment: own, theme } of barred) expect(of.get(own)).not.toContain(theme)
      for (const { id, label, members } of locked) {
        expect((await themes()).find((theme) => theme.id === id)?.label).toBe(label)
        expect(await commentsOf(id)).toEqual(members)
      }
      expect(after.assignments).toHaveLength(150 + 50 * round)
      const { informative, placed, unplaced } = await bench.ask('themes.list')
      expect(placed + unplaced).toBe(informative)
      expect(placed).toBe(after.assignments.filter((one) => one.themes.length > 0).length)
    }
  })
})

describe('over three months of new answers', () => {
  const months = ['2026-03', '2026-04', '2026-05']

  /** The sample's survey of half a year: the answers of some months as a file. */
  const survey = (name: string, isWanted: (month: string) => boolean): string => {
    const file = readFileSync(join(resourcesFolder, 'sample', 'survey-2026-h1.csv'), 'utf8')
    const { data, meta } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true })
    const rows = data.filter((row) => isWanted(row['Date']?.slice(0, 7) ?? ''))
    const path = join(bench.folder, name)
    writeFileSync(path, Papa.unparse(rows, { columns: meta.fields ?? [] }))
    return path
  }

  it('keeps every theme’s id, name and colour and its comments where nothing is sorted anew', async () => {
    await bench.importFile(survey('winter.csv', (month) => month < '2026-03'))
    await bench.ask('themes.find')
    const first = await themes()
    const members = await themesByText(bench)
    for (const month of months) {
      await bench.importFile(survey(`${month}.csv`, (one) => one === month))
      const { proposal, fresh } = await bench.ask('themes.propose')
      expect(fresh).toBeGreaterThan(0)
      await bench.ask('themes.applyProposal', { proposal })
    }
    const last = await themes()
    for (const { id, label, colour, comments } of first) {
      const now = last.find((theme) => theme.id === id)
      expect(now).toMatchObject({ label, colour })
      expect(now?.comments).toBeGreaterThanOrEqual(comments)
    }
    const after = await themesByText(bench)
    for (const [text, own] of members) if (own[0]) expect(after.get(text)?.[0]).toBe(own[0])
  })

  it('gives an id on only to a theme of mostly the same comments where all is sorted anew', async () => {
    /** Comments by their primary theme. */
    const primaries = async (): Promise<ReadonlyMap<string, string>> =>
      new Map(
        (await bench.ask('themes.assignments')).assignments.flatMap(({ comment, themes: [first] }) =>
          first === undefined ? [] : [[comment, first] as const],
        ),
      )
    await bench.importFile(survey('winter.csv', (month) => month < '2026-03'))
    await bench.ask('themes.find')
    const labels = new Map((await themes()).map(({ id, label }) => [id, label]))
    const seen = new Set((await bench.ask('themes.assignments')).assignments.map(({ comment }) => comment))
    let kept = 0
    for (const month of months) {
      const before = await primaries()
      await bench.importFile(survey(`${month}.csv`, (one) => one === month))
      const { proposal } = await bench.ask('themes.propose', { scope: 'all' })
      await bench.ask('themes.applyProposal', { proposal })
      const after = await primaries()
      for (const { id, label } of await themes()) {
        expect(labels.get(id) ?? label).toBe(label)
        if (labels.has(id)) {
          const was = [...before].filter(([, theme]) => theme === id).map(([comment]) => comment)
          const is = [...after]
            .filter(([comment, theme]) => theme === id && seen.has(comment))
            .map(([comment]) => comment)
          const both = was.filter((comment) => is.includes(comment)).length
          expect(both / (was.length + is.length - both)).toBeGreaterThanOrEqual(0.5)
          kept += 1
        }
        labels.set(id, label)
      }
      for (const { comment } of (await bench.ask('themes.assignments')).assignments) seen.add(comment)
    }
    expect(kept).toBeGreaterThan(10)
  })
})
