import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackMap } from '../../renderer/src/screens/themes/map/unpack-map.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

/** Exports are a matter for big companies and lately, prices for small ones and always. */
const answers = Array.from({ length: 240 }, (_, at) => {
  const month = at % 12
  const isBig = Math.floor(at / 12) % 2 === 0
  const isExport = isBig && month >= 6
  return {
    id: `r${at}`,
    date: `2026-${String(month + 1).padStart(2, '0')}-10`,

    size: isBig ? 'Big' : 'Small',
    words: isExport
      ? `The export of report ${at} times out every night`
      : `The price of plan ${at} went up without a warning`,
  }
})

let bench: TestBench
let exportsTheme = ''
let pricesTheme = ''

beforeAll(async () => {
  bench = await openBench()
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-views-')), 'survey.csv')
  const rows = answers.map(({ id, date, size, words }, at) => `${id},${date},${at % 11},${size},"${words}"`)
  const header = 'Response ID,Date,How likely are you to recommend us?,Segment,What is the main reason for your score?'
  writeFileSync(path, [header, ...rows, ''].join('\n'))
  await bench.importFiles(path)
  // Themes by hand: what is under test is the counting, not the finding.
  await bench.ask('themes.find', { count: 2 })
  const { rows: exported } = await bench.ask('evidence.list', { filter: { search: 'export' }, limit: 500 })
  const { rows: priced } = await bench.ask('evidence.list', { filter: { search: 'price' }, limit: 500 })
  const made = async (label: string, comments: readonly { comment: string }[]) =>
    (await bench.ask('themes.create', { label, comments: comments.map(({ comment }) => comment) })).id
  exportsTheme = await made('Exports that time out', exported)
  pricesTheme = await made('Prices that rise', priced)
}, 120_000)
afterAll(() => bench.close())

describe('the trend', () => {
  it('counts each theme among those that spoke in the month, and says which way it goes', async () => {
    const { periods, themes } = await bench.ask('themes.trend', { per: 'month' })
    expect(periods.map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
    )
    expect(periods.every(({ isWhole, units }) => isWhole && units === 20)).toBe(true)
    const rising = themes.find(({ id }) => id === exportsTheme)
    expect(rising?.units).toEqual(periods.map((_, at) => exportedIn(at)))
    expect(rising?.shares[6]?.value).toBeCloseTo(exportedIn(6) / 20, 10)
    expect(rising?.direction).toBe('rising')
    expect(themes.find(({ id }) => id === pricesTheme)?.direction).toBe('falling')
  })

  it('has quarters, each whole in a window of a year', async () => {
    const { periods } = await bench.ask('themes.trend', { per: 'quarter' })
    expect(periods.map(({ id, units, isWhole }) => [id, units, isWhole])).toEqual(
      [1, 2, 3, 4].map((quarter) => [`2026-Q${quarter}`, 60, true]),
    )
  })

  it('says of each theme what the table says', async () => {
    const [{ themes: listed }, { themes }] = [await bench.ask('themes.list'), await bench.ask('themes.trend')]
    const said = new Map(themes.map(({ id, direction }) => [id, direction]))
    expect(new Map(listed.map(({ id, trend }) => [id, trend]))).toEqual(said)
  })
})

const exportedIn = (month: number): number =>
  answers.filter(({ date, words }) => Number(date.slice(5, 7)) === month + 1 && words.includes('export')).length

describe('the comparison', () => {
  it('offers what divides the comments, and leaves out what does not', async () => {
    const { ways } = await bench.ask('themes.compareChoices')
    expect(ways.map(({ label }) => label)).toEqual(expect.arrayContaining(['Period', 'Score', 'Segment']))
    expect(ways.map(({ label }) => label)).not.toContain('Kind of source')
  })

  it('finds what one segment says more of, with its interval', async () => {
    const { ways } = await bench.ask('themes.compareChoices')
    const groups = ways.find(({ label }) => label === 'Segment')?.groups ?? []
    const [big, small] = [groups.find(({ label }) => label === 'Big'), groups.find(({ label }) => label === 'Small')]
    if (!big || !small) throw new Error('The segments are not offered.')
    const { a, b, inBoth, themes } = await bench.ask('themes.compare', { a: big.group, b: small.group })
    expect([a.units, b.units, inBoth]).toEqual([120, 120, 0])
    const found = themes.find(({ id }) => id === exportsTheme)
    expect(found).toMatchObject({ verdict: 'more', b: { hits: 0, of: 120 } })
    expect(found?.difference?.low).toBeGreaterThan(0)
    expect(themes.find(({ id }) => id === pricesTheme)?.verdict).toBe('less')
  })

  it('compares two halves of the year', async () => {
    const { themes, a, b } = await bench.ask('themes.compare', {
      a: { by: 'months', from: '2026-07', to: '2026-12' },
      b: { by: 'months', from: '2026-01', to: '2026-06' },
    })
    expect([a.label, b.label]).toEqual(['Jul 2026 to Dec 2026', 'Jan 2026 to Jun 2026'])
    expect(themes.find(({ id }) => id === exportsTheme)?.verdict).toBe('more')
  })

  it('says nothing of a group in which nobody spoke', async () => {
    const { themes } = await bench.ask('themes.compare', {
      a: { by: 'kind', value: 'call' },
      b: { by: 'kind', value: 'survey' },
    })
    expect(new Set(themes.map(({ verdict, difference }) => `${verdict} ${difference}`))).toEqual(
      new Set(['unknown null']),
    )
  })
})

describe('the map', () => {
  const placed = async () => unpackMap(await bench.ask('themes.map'))
  const themesOf = async () =>
    new Map((await bench.ask('themes.assignments')).assignments.map(({ comment, themes }) => [comment, themes]))

  it('tells every comment by its number', async () => {
    const { numbers, xs, groups } = await placed()
    expect([numbers.length, xs.length, groups.length]).toEqual([240, 240, 240])
    const { quote } = await bench.ask('themes.mapQuote', { number: numbers[3] ?? 0 })
    expect(quote.evidenceId).toBe(`E-${String(numbers[3]).padStart(4, '0')}`)
    expect((await bench.refusal('themes.mapQuote', { number: 99_999 })).code).toBe('not-found')
  })

  it('makes a theme of what was drawn around, in one step that undo takes back', async () => {
    const before = await themesOf()
    const numbers = Array.from((await placed()).numbers).slice(0, 12)
    const { theme, changed } = await bench.ask('themes.gather', {
      numbers,
      into: { label: 'Drawn around' },
      leaves: 'none',
    })
    expect(changed).toBe(12)
    const within = async () => [...(await themesOf()).values()].filter((themes) => themes.includes(theme)).length
    expect(await within()).toBe(12)
    expect((await bench.ask('history.undo')).label).toBe('Create theme “Drawn around” from 12 comments')
    expect(await themesOf()).toEqual(before)
    await bench.ask('history.redo')
    expect(await within()).toBe(12)
    await bench.ask('history.undo')
  })

  it('moves what was drawn around out of the theme each is in, and splits off likewise', async () => {
    const before = await themesOf()
    const numbers = Array.from((await placed()).numbers).slice(0, 20)
    const primary = async () => {
      const { numbers: all, groups } = await placed()
      const { themes } = await bench.ask('themes.map')
      return new Map([...all].map((number, at) => [number, themes[groups[at] ?? -1]?.id]))
    }
    const was = await primary()
    await bench.ask('themes.gather', { numbers, into: { theme: pricesTheme }, leaves: 'primary' })
    const after = await themesOf()
    const moved = numbers.filter((number) => was.get(number) !== pricesTheme)
    for (const [comment, themes] of after) {
      const gone = before.get(comment)?.filter((id) => !themes.includes(id)) ?? []
      expect(gone.length).toBeLessThanOrEqual(1)
    }
    expect([...after].filter(([comment, themes]) => String(themes) !== String(before.get(comment))).length).toBe(
      moved.length,
    )
    await bench.ask('history.undo')
    expect(await themesOf()).toEqual(before)

    const { theme } = await bench.ask('themes.gather', { numbers, into: { label: 'Split off' }, leaves: 'primary' })
    const split = await primary()
    expect(numbers.every((number) => split.get(number) !== was.get(number))).toBe(true)
    expect([...(await themesOf()).values()].filter((themes) => themes.includes(theme)).length).toBe(20)
    await bench.ask('history.undo')
    expect(await themesOf()).toEqual(before)
  })

  it('refuses a comment that is not there, and changes nothing', async () => {
    const before = await themesOf()
    const refused = await bench.refusal('themes.gather', {
      numbers: [1, 99_999],
      into: { label: 'Nobody' },
      leaves: 'none',
    })
    expect(refused).toMatchObject({ code: 'not-found' })
    expect(await themesOf()).toEqual(before)
  })
})

describe('the table of themes as a file', () => {
  const saved = async (format: 'csv' | 'xlsx' | 'json', themes: string[]) => {
    const { file } = await bench.ask('themes.saveView', { of: { themes }, format })
    return { name: file.name, bytes: readFileSync(bench.workbench.pathOf(file.token) ?? '') }
  }

  it('has the themes in the order shown, with the counts of the table', async () => {
    const { themes } = await bench.ask('themes.list')
    const count = (id: string) => themes.find((theme) => theme.id === id)?.comments
    const json = await saved('json', [pricesTheme, exportsTheme])
    expect(json.name).toMatch(/2 themes\.json$/)
    expect(JSON.parse(json.bytes.toString('utf8'))).toMatchObject([
      { Theme: 'Prices that rise', Comments: count(pricesTheme), Locked: 'no' },
      { Theme: 'Exports that time out', Comments: count(exportsTheme), '2026-12: records with it': 10 },
    ])
    const csv = (await saved('csv', [exportsTheme, pricesTheme])).bytes.toString('utf8')
    expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\ufeffTheme',
      'Exports that time out',
      'Prices that rise',
      '',
    ])
    const book = (await saved('xlsx', [exportsTheme])).bytes
    const sheet = new TextDecoder().decode(unzipSync(book)['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('Exports that time out')
    expect(sheet).toContain(`<c r="D2"><v>${count(exportsTheme)}</v></c>`)
  })

  it('is refused where none of the themes is there any more', async () => {
    const refusal = await bench.refusal('themes.saveView', { of: { themes: ['t_gone'] } })
    expect(refusal.message).toContain('Nothing was written')
  })
})
