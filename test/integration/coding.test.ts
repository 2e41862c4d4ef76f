import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeSurvey } from '../support/answers.ts'
import { openBench, type TestBench } from '../support/workbench.ts'

let bench: TestBench

beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const call = `# Call with Contoso
Date: 12 Oct 2026

Maria (Contoso): The export fails every night. We lost a whole week over it, and nobody called us back.
Kim (Ledgerleaf): I will look into the export.
`

async function importCall() {
  const path = join(bench.folder, 'call.md')
  writeFileSync(path, call)
  await bench.importFiles(path)
  const { rows } = await bench.ask('evidence.list', {})
  const comment = rows[0]?.comment ?? ''
  const { record } = await bench.ask('evidence.record', { comment })
  const passage = record.passages.find(({ text }) => text.includes('whole week'))
  if (!passage) throw new Error('The call was not read as it was written.')
  return { comment, passage }
}

/** Writes into the bench's folder. */
async function saved(of: TestBench, format: 'qdc' | 'taguette' | 'qdpx') {
  const folder = of.workbench.grant(of.folder, 'folder').token
  const { file, ...counts } = await of.ask('codebook.save', { format, folder })
  return { ...counts, token: file.token, path: join(of.folder, file.name) }
}
const granted = (of: TestBench, path: string): string => of.workbench.grant(path, basename(path)).token

const theme = async (label: string): Promise<string> => (await bench.ask('themes.create', { label })).id
const sizes = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await bench.ask('themes.list')).themes.map(({ label, comments }) => [label, comments]))

describe('coding by hand', () => {
  it('gives overlapping stretches of one passage to themes, which then count the comment', async () => {
    const { comment, passage } = await importCall()
    const [exports, trust] = [await theme('Exports'), await theme('Trust')]
    const start = passage.text.indexOf('We lost')
    await bench.ask('coding.add', { comment, passage: passage.id, start, end: start + 20, themes: [exports, trust] })
    await bench.ask('coding.add', {
      comment,
      passage: passage.id,
      start: start + 8,
      end: start + 40,
      themes: [trust],
      memo: 'Loyalty',
    })
    const { codings } = await bench.ask('coding.ofRecord', { comment })
    expect(codings.map((one) => [passage.text.slice(one.start, one.end), one.theme.label, one.memo])).toEqual([
      [passage.text.slice(start, start + 20).trim(), 'Exports', ''],
      [passage.text.slice(start, start + 20).trim(), 'Trust', ''],
      [passage.text.slice(start + 8, start + 40).trim(), 'Trust', 'Loyalty'],
    ])
    expect(await sizes()).toEqual({ Exports: 1, Trust: 1 })
  })

  it('is one step that undo takes back with all it placed', async () => {
    const { comment, passage } = await importCall()
    const exports = await theme('Exports')
    await bench.ask('coding.add', { comment, passage: passage.id, start: 0, end: 15, themes: [exports] })
    await bench.ask('history.undo')
    expect([(await bench.ask('coding.ofRecord', { comment })).codings, await sizes()]).toEqual([[], { Exports: 0 }])
    await bench.ask('history.redo')
    expect((await bench.ask('coding.ofRecord', { comment })).codings).toHaveLength(1)
  })

  it('makes a theme for a passage in the same step', async () => {
    const { comment, passage } = await importCall()
    const coded = { comment, passage: passage.id, start: 0, end: 15 }
    await bench.ask('coding.add', { ...coded, newTheme: 'Exports' })
    expect(await sizes()).toEqual({ Exports: 1 })
    await bench.ask('history.undo')
    expect(await sizes()).toEqual({})
    expect((await bench.refusal('coding.add', coded)).message).toMatch(/Choose a theme/)
  })

  it('refuses a selection without words', async () => {
    const { comment, passage } = await importCall()
    const end = passage.text.indexOf(' ') + 1
    const refused = await bench.refusal('coding.add', {
      comment,
      passage: passage.id,
      start: end - 1,
      end,
      themes: [await theme('Exports')],
    })
    expect(refused.message).toMatch(/no words in this selection/)
  })
})

describe('a rule', () => {
  beforeEach(() => bench.importFiles(writeSurvey(bench.folder)))

  it('says what it would place before it does, and places what comes later too', async () => {
    const exports = await theme('Exports')
    const tested = await bench.ask('coding.testRule', { theme: exports, rule: 'export* NOT excel' })
    expect(tested.fresh).toBe(tested.comments)
    expect(tested.examples.every(({ text }) => /export/i.test(text) && !/excel/i.test(text))).toBe(true)
    expect(await sizes()).toEqual({ Exports: 0 })
    await bench.ask('coding.setRule', { theme: exports, rule: 'export* NOT excel' })
    expect(await sizes()).toEqual({ Exports: tested.comments })
    writeFileSync(
      join(bench.folder, 'late.csv'),
      'Response ID,What is the main reason for your score?\nL1,The exporter stopped working again today\n',
    )
    await bench.importFiles(join(bench.folder, 'late.csv'))
    expect(await sizes()).toEqual({ Exports: tested.comments + 1 })
  })

  it('knows phrases, words near each other and alternatives', async () => {
    const any = await theme('Any')
    const count = async (rule: string) => (await bench.ask('coding.testRule', { theme: any, rule })).comments
    const [phrase, near, far, either] = [
      await count('"signs me out"'),
      await count('export NEAR/3 times'),
      await count('export NEAR/1 reports'),
      await count('"signs me out", invoice'),
    ]
    expect(phrase).toBeGreaterThan(0)
    expect(near).toBeGreaterThan(0)
    expect(far).toBe(0)
    expect(either).toBe(phrase + (await count('invoice')))
  })

  it('gives way to what a person said of a comment', async () => {
    const exports = await theme('Exports')
    await bench.ask('coding.setRule', { theme: exports, rule: 'export*' })
    const before = (await sizes())['Exports'] ?? 0
    const [row] = (await bench.ask('evidence.list', { filter: { themes: [exports] } })).rows
    await bench.ask('themes.moveComments', { comments: [row?.comment ?? ''], from: exports, to: null })
    expect(await sizes()).toEqual({ Exports: before - 1 })
  })

  it('is refused where it says only what must not occur', async () => {
    const refused = await bench.refusal('coding.testRule', { theme: await theme('Any'), rule: 'NOT excel' })
    expect(refused.message).toMatch(/Add a word that must/)
  })
})

describe('tables', () => {
  it('count themes by an attribute in units, with the shares beside', async () => {
    writeFileSync(
      join(bench.folder, 'answers.csv'),
      [
        'Response ID,Date,Company,Plan,NPS,What is the main reason for your score?',
        ...Array.from({ length: 20 }, (_, at) =>
          [
            `R${at},2026-10-12`,
            `Company ${at}`,
            at < 8 ? 'Team,7' : 'Free,7',
            at < 7 || at === 19 ? `The export is slow in week ${at}` : `Your support team was kind in week ${at}`,
          ].join(','),
        ),
      ].join('\n'),
    )
    await bench.importFiles(join(bench.folder, 'answers.csv'))
    const exports = await theme('Exports')
    await bench.ask('coding.setRule', { theme: exports, rule: 'export' })
    expect((await bench.ask('coding.attributes')).attributes).toContain('Plan')
    const table = await bench.ask('coding.table', { by: { attribute: 'Plan' } })
    // 7 of 8 on Team, 1 of 12 on Free: 10.5 times as often; Fisher, one-sided, p .0007.
    expect(table.columns).toEqual([
      { label: 'Team', units: 8 },
      { label: 'Free', units: 12 },
    ])
    expect(table.rows[0]?.cells).toMatchObject([
      { units: 7, share: 0.875, isOver: true },
      { units: 1, share: 1 / 12, isOver: false },
    ])
    expect(table.rows[0]?.cells[0]?.ratio).toBeCloseTo(10.5, 10)
  })

  it('count who speaks: an attribute of the answer by the answers with it, against answers with another value', async () => {
    const answers = Array.from({ length: 10 }, (_, at) => [
      `Company ${at},Analyst,${at < 8 ? 'The export is slow' : 'Your support team was kind'} in week ${at}`,
      `Company ${at},Executive,${at === 9 ? 'The export is slow' : 'Your support team was kind'} in month ${at}`,
      `Silent ${at},,Your support team was kind in year ${at}`,
    ]).flat()
    const path = join(bench.folder, 'roles.csv')
    const rows = answers.map((row, at) => `R${at},2026-10-12,${row}`)
    writeFileSync(path, ['Response ID,Date,Company,Role,What is the main reason for your score?', ...rows].join('\n'))
    await bench.importFiles(path)
    const exports = await theme('Exports')
    await bench.ask('coding.setRule', { theme: exports, rule: 'export' })
    const table = await bench.ask('coding.table', { by: { attribute: 'Role' } })
    expect(table.columns).toEqual([
      { label: 'Analyst', units: 10 },
      { label: 'Executive', units: 10 },
    ])
    // 8 of 10 companies by their analysts, 1 of 10 by their executives; companies whose role is not known say nothing of it.
    expect(table.rows[0]).toMatchObject({
      units: 9,
      cells: [
        { units: 8, ratio: 8, isOver: true },
        { units: 1, ratio: 0.125, isOver: false },
      ],
    })
    expect((await bench.ask('themes.get', { id: exports })).theme.segments).toMatchObject([
      { attribute: 'Role', value: 'Analyst', within: { hits: 8, of: 10 }, outside: { hits: 1, of: 10 } },
    ])
    const [a, b] = ['Analyst', 'Executive'].map((value) => ({ by: 'attribute', name: 'Role', value }) as const)
    if (!a || !b) throw new Error('There are two roles.')
    const { themes } = await bench.ask('themes.compare', { a, b })
    expect(themes[0]).toMatchObject({ a: { hits: 8, of: 10 }, b: { hits: 1, of: 10 }, verdict: 'more' })
  })

  it('count themes by themes, none against itself', async () => {
    await bench.importFiles(writeSurvey(bench.folder))
    const [one, other] = [await theme('Exports'), await theme('Reports')]
    await bench.ask('coding.setRule', { theme: one, rule: 'export*' })
    await bench.ask('coding.setRule', { theme: other, rule: 'report*' })
    const { rows } = await bench.ask('coding.table', { by: 'themes' })
    rows.forEach(({ cells }, at) => expect(cells[at]).toMatchObject({ units: 0, isOver: false }))
    expect(rows[0]?.cells[1]?.units).toBe(rows[1]?.cells[0]?.units)
    expect(rows[0]?.cells[1]?.units).toBeGreaterThan(0)
  })
})

describe('a codebook', () => {
  it('comes back as it went, with levels, colours and descriptions, and makes nothing twice', async () => {
    const [parent, part] = [await theme('Trust'), await theme('Data')]
    await bench.ask('themes.nest', { ids: [part], under: parent })
    await bench.ask('themes.describe', { id: parent, description: 'What customers rely on' })
    const written = await saved(bench, 'qdc')
    expect(written).toMatchObject({ codes: 2, path: expect.stringMatching(/codebook\.qdc$/) })
    expect(await bench.ask('codebook.read', { token: written.token })).toMatchObject({
      codes: 2,
      matched: 2,
      created: 0,
    })
    const other = await openBench()
    const token = granted(other, written.path)
    expect(await other.ask('codebook.read', { token })).toMatchObject({ codes: 2, matched: 0, created: 2 })
    const again = await saved(other, 'qdc')
    expect(readFileSync(again.path, 'utf8')).toBe(readFileSync(written.path, 'utf8'))
    await other.close()
  })

  it('with an “Other” under every code gives each theme a name of its own', async () => {
    const qdc = join(bench.folder, 'book.qdc')
    writeFileSync(
      qdc,
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code name="A"><Code name="Other"/></Code><Code name="B"><Code name="Other"><Code name="Deep"/></Code></Code></Codes></CodeBook>',
    )
    const look = await bench.ask('codebook.look', { token: granted(bench, qdc) })
    expect(look).toEqual({ format: 'qdc', codes: 5, matched: 0, lifted: 1 })
    expect(await bench.ask('codebook.read', { token: granted(bench, qdc) })).toMatchObject({ created: 5 })
    expect(Object.keys(await sizes()).sort()).toEqual(['A', 'B', 'Deep', 'Other', 'Other (B)'])
  })

  it('goes out with what was coded, each stretch where it stands in its document', async () => {
    const { comment, passage } = await importCall()
    const exports = await theme('Exports')
    const start = passage.text.indexOf('fails every night')
    await bench.ask('coding.add', {
      comment,
      passage: passage.id,
      start,
      end: start + 17,
      themes: [exports],
      memo: 'Nightly',
    })
    const written = await saved(bench, 'qdpx')
    expect(written).toMatchObject({ codes: 1, codings: 1 })
    const files = unzipSync(readFileSync(written.path))
    const xml = strFromU8(files['project.qde'] ?? new Uint8Array())
    const name = Object.keys(files).find((one) => one.startsWith('sources/')) ?? ''
    const text = strFromU8(files[name] ?? new Uint8Array())
    const [, from, to] = /startPosition="(\d+)" endPosition="(\d+)"/.exec(xml) ?? []
    expect([...text].slice(Number(from), Number(to)).join('')).toBe('fails every night')
    expect(xml).toContain('<PlainTextContent>Nightly</PlainTextContent>')
  })
})
