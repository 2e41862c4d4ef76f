import { mkdtempSync, openSync, closeSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ReadError } from '#engine/readers/errors.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { measureZip } from '#engine/readers/input/limits.ts'
import type { InputFile } from '#engine/readers/types.ts'
import { docxOf, wordParagraph } from './documents-made.ts'
import { rowsXml, workbookOf } from './input/workbook-writer.ts'
import { zipOf } from './input/zip-writer.ts'
import { made, readWhole, refusal } from './support.ts'

const mega = 1024 * 1024
const rows = rowsXml([
  ['nps', 'comment'],
  [9, 'good words'],
  [3, 'bad words'],
])
const workbook = workbookOf({ sheets: [{ name: 'S', rows }] })

/** Writes a file piece by piece, so that the test itself stays small. */
function large(name: string, pieces: Iterable<string>): InputFile {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-large-')), name)
  const handle = openSync(path, 'w')
  for (const piece of pieces) writeSync(handle, piece)
  closeSync(handle)
  return { path, name }
}

function* longCell(megabytes: number, quoted: boolean): Generator<string> {
  const mark = quoted ? '"' : ''
  yield `nps,comment,plan\n9,good words,Pro\n8,${mark}`
  const piece = 'A ""long"" story, and more'.slice(0, quoted ? undefined : 1).repeat(quoted ? 40_330 : mega)
  for (let done = 0; done < megabytes; done++) yield piece
  yield `${mark},Pro\n3,bad words,Basic\n`
}

describe('cells without an end', () => {
  it.each([
    ['quoted', true],
    ['bare', false],
  ])(
    'leaves out the row of a %s cell of 100 MB and keeps the rest, in bounded memory',
    async (_, quoted) => {
      const file = large('a.csv', longCell(100, quoted))
      const before = process.memoryUsage().rss
      const { records, skips } = await readWhole(file)
      expect(records.map((record) => record.cells)).toEqual([
        ['9', 'good words', 'Pro'],
        ['3', 'bad words', 'Basic'],
      ])
      expect(skips).toEqual([{ row: 3, reason: 'a cell is longer than 16 million characters' }])
      expect((process.memoryUsage().rss - before) / mega).toBeLessThan(600)
    },
    30_000,
  )

  it('keeps to rows where a quotation mark was left open in a long file', async () => {
    const line = `7,${'plain words again and again '.repeat(30)},Pro\n`
    const file = large('a.csv', [
      'nps,comment,plan\n9,good words,Pro\n8,"left open,Pro\n',
      ...Array.from({ length: 24 }, () => line.repeat(1_200)),
    ])
    const { records, skips } = await readWhole(file)
    expect(skips).toEqual([{ row: 3, reason: 'a quotation mark is opened and never closed' }])
    expect(records).toHaveLength(1 + 24 * 1_200)
  }, 30_000)

  it('finishes a file whose every line leaves a quotation mark open, with each line accounted for', async () => {
    const file = large('a.csv', [
      'nps,comment\n',
      ...Array.from({ length: 3_000 }, (_, at) => `${at % 11},"open ${at}\n`),
    ])
    const { items } = await readWhole(file)
    expect(items).toHaveLength(3_000)
  }, 30_000)

  it('reads 10,000 columns', async () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `Q${at}`)
    const cells = names.map((_, at) => (at === 0 ? '9' : at === 1 ? 'some good words' : ''))
    const { inspection, records } = await readWhole(
      made('a.csv', `${names.join(',')}\n${cells.join(',')}\n${cells.join(',')}\n`),
    )
    expect(inspection.columns).toHaveLength(10_000)
    expect(records).toHaveLength(2)
  }, 30_000)
})

describe('hostile workbooks', () => {
  it('refuses a document type, whose entities grow without end', async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>'
    const content = workbookOf({ sheets: [{ name: 'S', rows }], prolog: lol })
    expect(await refusal(inspect(made('a.xlsx', content)))).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('declares an XML document type'),
    })
  })

  it('refuses more than 200 MB, by what the archive states and by what it unpacks to', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(201 * mega, 32) }
    const stated = made('a.xlsx', workbookOf({ sheets: [{ name: 'S', rows }], entries: [bomb] }))
    expect(await refusal(inspect(stated))).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^a\.xlsx has 20\d MB; 200 MB is the most .* CSV or JSON Lines/),
    })
    expect(await refusal(measureZip(stated))).toMatchObject({ code: 'too-large' })
    const lying = made(
      'b.xlsx',
      workbookOf({ sheets: [{ name: 'S', rows }], entries: [{ ...bomb, statedBytes: 900 }] }),
    )
    expect(await refusal(inspect(lying))).toMatchObject({ code: 'damaged' })
  }, 30_000)

  it('refuses a Word document that would take gigabytes as a tree, in one line', async () => {
    const paragraph = wordParagraph('The report takes long to load, and nobody can say why it does.')
    const body = paragraph.repeat(Math.ceil((8.5 * mega) / paragraph.length))
    const file = made('long.docx', docxOf(body))
    expect(await refusal(inspect(file))).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/8 MB is the most .* Split it into several files/),
    })
  })

  it('measures what a zip really unpacks to', async () => {
    expect(
      await measureZip(
        made(
          'a.zip',
          zipOf([
            { name: 'a', content: 'four' },
            { name: 'b', content: 'five!' },
          ]),
        ),
      ),
    ).toBe(9)
    expect(await refusal(measureZip(made('a.zip', zipOf([{ name: 'a', content: 'four' }])), 3))).toMatchObject({
      code: 'too-large',
    })
  })

  it.each([0.2, 0.5, 0.9, 0.99])('refuses a workbook of which only the share %s is there', async (share) => {
    const cut = workbook.subarray(0, Math.floor(workbook.length * share))
    expect(await refusal(inspect(made('a.xlsx', cut)))).toMatchObject({ code: 'damaged' })
  })

  it('refuses a sheet whose XML ends early, and forgives control characters in it', async () => {
    const entry = (content: string) => [{ name: 'xl/worksheets/sheet1.xml', content }]
    const cut = workbookOf({ sheets: [{ name: 'S', rows }], entries: entry(`<worksheet><sheetData>${rows}`) })
    expect(await refusal(inspect(made('a.xlsx', cut)))).toMatchObject({ code: 'damaged' })
    const odd = workbookOf({ sheets: [{ name: 'S', rows: rows.replace('good words', 'good\u0001words &amp; more') }] })
    const { records } = await readWhole(made('b.xlsx', odd))
    expect(records[0]?.cells).toEqual(['9', 'good\u0001words & more'])
  })

  it('refuses rows that spread one cell each over all columns', async () => {
    const wide = Array.from({ length: 6_200 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`)
    const file = made('a.xlsx', workbookOf({ sheets: [{ name: 'S', rows: wide.join('') }] }))
    expect(await refusal(readWhole(file))).toBeInstanceOf(ReadError)
  }, 30_000)

  it('reads a sheet that begins at row one million without making the rows above it', async () => {
    const far =
      '<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>nps</t></is></c></row><row r="1000001"><c r="A1000001"><v>9</v></c></row>'
    const found = await readWhole(made('a.xlsx', workbookOf({ sheets: [{ name: 'S', rows: far }] })))
    expect(found.items.length).toBeLessThan(200)
  })
})

describe('texts that pretend', () => {
  it('reads cells that begin like formulas as texts', async () => {
    const { records } = await readWhole(made('a.csv', 'nps,comment\n9,=cmd|calc\n8,@sum of it\n7,-minus words\n'))
    expect(records.map((record) => record.cells?.[1])).toEqual(['=cmd|calc', '@sum of it', '-minus words'])
  })

  it('puts the replacement character for NULs and reads on', async () => {
    const content = `nps,comment\n${'9,some quite ordinary words\n'.repeat(20)}9,one\0two\n`
    const { records } = await readWhole(made('a.csv', content))
    expect(records.at(-1)?.cells?.[1]).toBe('one\uFFFDtwo')
  })

  it('refuses a text of more than 50 MB as a transcript', async () => {
    const file = large('a.txt', ['Ana: hello\n', ...Array.from({ length: 51 }, () => 'word '.repeat(mega / 5)), '\n'])
    expect(await refusal(inspect(file))).toMatchObject({ code: 'too-large', message: expect.stringContaining('50 MB') })
  }, 30_000)
})
