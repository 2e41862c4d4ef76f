import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { momentOf } from '#engine/features/evidence/base-columns.ts'
import { openWorkbook } from '#engine/readers/workbook/package.ts'
import { sheetRows } from '#engine/readers/workbook/sheet-rows.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

type Filter = NonNullable<InputOf<'evidence.list'>['filter']>

let bench: TestBench

const totalOf = async (filter: Filter): Promise<number> => (await bench.ask('evidence.list', { filter })).total
const state = async (): Promise<string> =>
  JSON.stringify([
    (await bench.ask('evidence.list', { limit: 500 })).rows,
    await bench.ask('evidence.facets', {}),
    await bench.ask('themes.list'),
    await bench.ask('accounts.list'),
    await bench.ask('views.list'),
  ])

/** The first sheet as the importer reads it. */
async function readSheet(path: string): Promise<string[][]> {
  const book = await openWorkbook({ path, name: 'export.xlsx' })
  const rows: string[][] = []
  const [sheet] = book.sheets
  if (sheet) for await (const batch of sheetRows(book, sheet)) rows.push(...batch.rows.map(({ cells }) => [...cells]))
  book.close()
  return rows
}

beforeAll(async () => {
  bench = await openBench()
  await bench.importFiles(writeSurvey(bench.folder))
  await bench.ask('themes.find', { count: 4 })
  await bench.ask('readings.fill', {})
})
afterAll(() => bench.close())

describe('facets of the evidence', () => {
  it('say beside every value what choosing it finds, under whatever else is chosen', async () => {
    const { comments } = await bench.ask('evidence.ids', { limit: 12 })
    await bench.ask('evidence.tag', { selection: { comments }, tag: 'Ask again', isTagged: true })
    const facets = await bench.ask('evidence.facets', {})
    const pick = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc.subarray([...items], { maxLength: Math.min(2, items.length) })
    const values = (facet: readonly { readonly value: string }[]) => pick(facet.map(({ value }) => value))
    const filters = fc.record({
      search: fc.constantFrom('', 'export', 'app NOT train', '"new price"'),
      bands: pick(['detractor', 'passive', 'promoter'] as const),
      accounts: values(facets.accounts),
      themes: values(facets.themes),
      tags: values(facets.tags),
      tones: pick(['negative', 'positive'] as const),
      from: fc.constantFrom(null, '2026-03-01', '2026-06-15'),
    })
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const counted = await bench.ask('evidence.facets', { filter })
        for (const facet of ['bands', 'accounts', 'themes', 'tags', 'tones', 'speeches'] as const) {
          for (const { value, comments: count } of counted[facet].slice(0, 3)) {
            expect([facet, value, await totalOf({ ...filter, [facet]: [value] })]).toEqual([facet, value, count])
          }
        }
        for (const { value, comments: count } of counted.masked) {
          expect(await totalOf({ ...filter, isMasked: value === 'yes' })).toBe(count)
        }
      }),
      { numRuns: 25 },
    )
    await bench.ask('history.undo', {})
  })

  it('find an account by its words, and dates in the order they stand for', async () => {
    const { accounts } = await bench.ask('evidence.facets', { accountsLike: 'company 16' })
    expect(accounts.map(({ label }) => label)).toEqual(['Company 16'])
    expect([momentOf('2026-10-12'), momentOf('2026-10-12T09:30'), momentOf(null)]).toEqual([
      20261012000000, 20261012093000, 0,
    ])
  })
})

describe('more like this', () => {
  it('puts the comment first and those of the same matter after it', async () => {
    const { rows } = await bench.ask('evidence.list', { filter: { search: 'signs me out' }, limit: 1 })
    const [asked] = rows
    const near = await bench.ask('evidence.list', { filter: { like: asked?.evidenceId ?? '' }, sort: 'nearest' })
    expect(near.rows[0]?.comment).toBe(asked?.comment)
    expect(near.rows.slice(0, 8).every(({ text }) => /app|phone/i.test(text))).toBe(true)
    expect(near.likeBy).not.toBeNull()
    expect((await bench.refusal('evidence.list', { filter: { like: 'E-99999' } })).message).toContain('E-99999')
  })
})

describe('many comments at once', () => {
  it('moves, tags and excludes by filter, each one step that undo takes back to the letter', async () => {
    const before = await state()
    const { themes } = await bench.ask('themes.list')
    const selection = { filter: { search: 'price' }, except: [] }
    const total = await totalOf({ search: 'price' })
    const steps = [
      () => bench.ask('evidence.move', { selection, from: null, to: { theme: themes[0]?.id ?? '' } }),
      () => bench.ask('evidence.move', { selection, from: themes[0]?.id ?? '', to: { label: 'What it costs' } }),
      () => bench.ask('evidence.tag', { selection, tag: 'For finance', isTagged: true }),
      () => bench.ask('evidence.exclude', { selection, isExcluded: true }),
      () => bench.ask('views.save', { name: 'Prices', view: { filter: { search: 'price' }, sort: null, columns: [] } }),
    ]
    const states = [before]
    for (const step of steps) {
      const done = await step()
      if ('changed' in done) expect(done.changed).toBe(total)
      states.push(await state())
    }
    expect(new Set(states).size).toBe(states.length)
    for (const was of states.slice(0, -1).toReversed()) {
      await bench.ask('history.undo', {})
      expect(await state()).toBe(was)
    }
    for (const is of states.slice(1)) {
      await bench.ask('history.redo', {})
      expect(await state()).toBe(is)
    }
    for (const _ of steps) await bench.ask('history.undo', {})
    expect(await state()).toBe(before)
  })

  it('counts nowhere what is excluded, and still shows it', async () => {
    const before = await bench.ask('themes.list')
    const theme = before.themes[0]
    const filter = { themes: [theme?.id ?? ''] }
    const { comments } = await bench.ask('evidence.ids', { filter, limit: 5 })
    await bench.ask('evidence.exclude', { selection: { comments }, isExcluded: true })
    const after = await bench.ask('themes.list')
    expect(after.informative).toBe(before.informative - 5)
    expect(after.themes.find(({ id }) => id === theme?.id)?.comments).toBe((theme?.comments ?? 0) - 5)
    expect(await totalOf({ isExcluded: true })).toBe(5)
    expect((await bench.ask('workspace.doctor', {})).healthy).toBe(true)
    const { rows } = await bench.ask('evidence.list', { filter: { isExcluded: true } })
    expect(rows.every((row) => row.isExcluded && row.themes.length === 0)).toBe(true)
    const { id } = await bench.ask('priorities.create', { themes: [theme?.id ?? ''] })
    const refusal = await bench.refusal('evidence.quote', { selection: { comments }, priority: id })
    expect(refusal.message).toContain('excluded')
    await bench.ask('themes.find', { count: 4 })
    expect(await totalOf({ isExcluded: true })).toBe(5)
    for (let step = 0; step < 3; step += 1) await bench.ask('history.undo', {})
    expect(await totalOf({ isExcluded: true })).toBe(0)
  })

  it('quotes several in a priority in one step', async () => {
    const { themes } = await bench.ask('themes.list')
    const { id } = await bench.ask('priorities.create', { themes: [themes[0]?.id ?? ''] })
    const chosen = async (): Promise<string[]> =>
      (await bench.ask('priorities.get', { id })).chosen.map(({ comment }) => comment)
    const before = await chosen()
    const { comments } = await bench.ask('evidence.ids', { sort: 'file', limit: 50 })
    const fresh = comments.filter((one) => !before.includes(one)).slice(0, 3)
    await bench.ask('evidence.quote', { selection: { comments: fresh }, priority: id })
    expect(await chosen()).toEqual([...before, ...fresh])
    await bench.ask('history.undo', {})
    expect(await chosen()).toEqual(before)
    await bench.ask('history.undo', {})
  })
})

describe('export of what is shown', () => {
  it('writes all rows of the filter as CSV, JSON and a workbook that another reader opens, cell for cell', async () => {
    const filter = { search: 'export' }
    const { total, rows } = await bench.ask('evidence.list', { filter, sort: 'oldest', limit: 500 })
    const made = async (format: 'csv' | 'json' | 'xlsx') => {
      const folder = bench.workbench.grant(bench.folder, 'exports').token
      const input = { selection: { filter }, sort: 'oldest', format, folder } as const
      const { file, rows: count } = await bench.ask('evidence.export', input)
      expect(count).toBe(total)
      return join(bench.folder, file.name)
    }
    const json: Record<string, unknown>[] = JSON.parse(readFileSync(await made('json'), 'utf8'))
    expect(json.map((row) => row['Evidence'])).toEqual(rows.map((row) => row.evidenceId))
    const csv = readFileSync(await made('csv'), 'utf8')
    expect(csv.startsWith('\ufeffEvidence,Kind,What they said')).toBe(true)
    const sheet = await readSheet(await made('xlsx'))
    const [header = [], ...cells] = sheet
    expect(header).toEqual(Object.keys(json[0] ?? {}))
    expect(cells.map((row) => row[header.indexOf('What they said')])).toEqual(json.map((row) => row['What they said']))
    expect(cells.map((row) => row[header.indexOf('Score')])).toEqual(json.map((row) => String(row['Score'])))
  })
})

describe('views', () => {
  it('keep a filter under a name that no other has', async () => {
    const view = { filter: { bands: ['detractor' as const] }, sort: 'oldest' as const, columns: [] }
    const { id } = await bench.ask('views.save', { name: 'Unhappy', view })
    expect((await bench.refusal('views.save', { name: 'unhappy', view })).message).toContain('already')
    await bench.ask('views.update', { id, name: 'Detractors' })
    const { views } = await bench.ask('views.list')
    expect(views.map(({ name, view: kept }) => [name, kept.filter.bands, kept.sort])).toEqual([
      ['Detractors', ['detractor'], 'oldest'],
    ])
    await bench.ask('views.remove', { id })
    await bench.ask('history.undo', {})
    expect((await bench.ask('views.list')).views).toHaveLength(1)
    const undo = (await bench.ask('workspace.summary')).undo
    await bench.ask('views.setLayout', { columns: [{ id: 'score', isShown: false, widthPx: null }] })
    expect((await bench.ask('views.layout')).columns[0]?.id).toBe('score')
    expect((await bench.ask('workspace.summary')).undo).toEqual(undo)
  })
})
