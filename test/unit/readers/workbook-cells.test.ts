import { describe, expect, it } from 'vitest'
import { inspect } from '#engine/readers/inspect.ts'
import { kindOfFormat } from '#engine/readers/workbook/styles.ts'
import { serialDateText } from '#engine/readers/workbook/serial-date.ts'
import { rowsXml, workbookOf, type MadeWorkbook } from './input/workbook-writer.ts'
import { made, readWhole, refusal } from './support.ts'

const header =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>nps</t></is></c><c r="B1" t="inlineStr"><is><t>comment</t></is></c></row>'

/** Reads a sheet with the columns nps and comment. */
async function sheet(rows: string, book: Partial<MadeWorkbook> = {}) {
  return readWhole(made('a.xlsx', workbookOf({ sheets: [{ name: 'Answers', rows: header + rows }], ...book })))
}

async function cellsOf(rows: string, book: Partial<MadeWorkbook> = {}) {
  const { records } = await sheet(rows, book)
  return records.map((record) => record.cells)
}

describe('cells of a workbook', () => {
  it('reads shared texts with their formatting dropped and escaped characters put back', async () => {
    const cells = await cellsOf('<row r="2"><c r="A2"><v>9</v></c><c r="B2" t="s"><v>0</v></c></row>', {
      texts: ['</t></si><si><r><t>Slow </t></r><r><rPr/><t>reports_x0021_</t></r><rPh><t>hint</t></rPh></si><si><t>'],
    })
    expect(cells).toEqual([['9', '']])
    const again = await cellsOf('<row r="2"><c r="A2"><v>9</v></c><c r="B2" t="s"><v>1</v></c></row>', {
      texts: ['</t></si><si><r><t>Slow </t></r><r><rPr/><t>reports_x0021_</t></r><rPh><t>hint</t></rPh></si><si><t>'],
    })
    expect(again).toEqual([['9', 'Slow reports!']])
  })

  it('gives the stored result of a formula and never computes one', async () => {
    const { records, inspection } = await sheet(
      '<row r="2"><c r="A2"><f>4+5</f><v>9</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>stored words</v></c></row>' +
        '<row r="3"><c r="A3"><f>1+1</f></c><c r="B3" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c></row>',
    )
    expect(records.map((record) => record.cells)).toEqual([
      ['9', 'stored words'],
      ['', '=HYPERLINK("x")'],
    ])
    expect(records[1]?.remarks).toContainEqual({
      reason: 'Cell A3 is a formula without a stored result',
      fate: 'kept without it',
    })
    expect(inspection.notes.join(' ')).toContain('1 cell is a formula without a stored result and read as empty')
  })

  it('loses one damaged cell and not the workbook', async () => {
    const { records } = await sheet(
      '<row r="2"><c r="A2"><v>8</v></c><c r="B2" t="s"><v>99</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="inlineStr"><is><t>fine words here</t></is></c></row>' +
        '<row r="4"><c r="A4"><v>nine</v></c><c r="B4" t="inlineStr"><is><t>more words here</t></is></c></row>',
    )
    expect(records.map((record) => record.cells)).toEqual([
      ['8', ''],
      ['', 'fine words here'],
      ['', 'more words here'],
    ])
    expect(records.map((record) => record.remarks[0]?.reason)).toEqual([
      'Cell B2 points to a text that the workbook does not have',
      'Cell A3 holds the error #N/A',
      'Cell A4 holds no number where one should be',
    ])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const rows = '<row r="2"><c r="A2" s="1"><v>44000.5</v></c><c r="B2" t="inlineStr"><is><t>words</t></is></c></row>'
    const book = { formats: ['dd/mm/yyyy hh:mm'] }
    expect(await cellsOf(rows, book)).toEqual([['2020-06-18 12:00:00', 'words']])
    expect(await cellsOf(rows, { ...book, is1904: true })).toEqual([['2024-06-19 12:00:00', 'words']])
  })

  it('counts numbers that only their column makes dates from 1904, too, beside cells that are dates', async () => {
    const dated = header.replace('<t>nps</t>', '<t>Completed at</t>')
    const plain = (row: number, value: string, style = ''): string =>
      `<row r="${row}"><c r="A${row}"${style}><v>${value}</v></c><c r="B${row}" t="inlineStr"><is><t>words</t></is></c></row>`
    const rows = `${dated}${plain(2, '44000')}${plain(3, '44001.5')}${plain(4, '44002', ' s="1"')}`
    const whens = async (is1904: boolean) => {
      const sheets = [{ name: 'Answers', rows }]
      const book = workbookOf({ sheets, is1904, formats: ['dd/mm/yyyy'] })
      const { inspection, records } = await readWhole(made('a.xlsx', book))
      return { order: inspection.columns[0]?.dateOrder, isos: records.map(({ when }) => when?.iso) }
    }
    expect(await whens(true)).toEqual({ order: '1904', isos: ['2024-06-19', '2024-06-20T12:00:00', '2024-06-21'] })
    expect((await whens(false)).isos).toEqual(['2020-06-18', '2020-06-19T12:00:00', '2020-06-20'])
  })

  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['h:mm:ss.000', 'date'],
    ['[h]:mm', 'duration'],
    ['0.00', 'number'],
    ['#,##0 "days"', 'number'],
    ['General', 'number'],
    ['0\\h', 'number'],
    ['_-* #,##0.00\\ "€"_-', 'number'],
  ])('takes the format %s for a %s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind)
  })

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [46_085.625, '2026-03-04 15:00:00'],
    [0.25, '06:00:00'],
    [-1, null],
    [3e9, null],
  ])('reads day %d as %s', (serial, text) => {
    expect(serialDateText(serial, false)).toBe(text)
  })

  it('keeps long numbers as digits and fills cells that the sheet leaves out', async () => {
    const { inspection, records } = await sheet(
      '<row r="3"><c r="B3"><v>7.782342274025938E+18</v></c></row><row r="4"><c r="B4"><v>7782342274025938001</v></c></row>',
    )
    expect(records.map((record) => record.cells)).toEqual([
      ['', '7782342274025938000'],
      ['', '7782342274025938001'],
    ])
    expect(inspection.notes.join(' ')).toContain('7782342274025938000 have lost their last digits')
  })

  it('numbers rows as the sheet does and leaves out the empty ones at its end', async () => {
    const { records, skips } = await sheet(
      '<row r="4"><c r="A4"><v>9</v></c><c r="B4" t="inlineStr"><is><t>words</t></is></c></row><row r="900"><c r="A900" s="0"/></row>',
    )
    expect(records.map((record) => record.place.from)).toEqual([4])
    expect(skips).toEqual([
      { row: 2, reason: 'empty row' },
      { row: 3, reason: 'empty row' },
    ])
  })

  it('reads elements with a prefix, and references that are missing or out of order', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>nps</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>comment</x:t></x:is></x:c></x:row>' +
      '<x:row r="1"><x:c r="A2"><x:v>7</x:v></x:c><x:c r="A2" t="inlineStr"><x:is><x:t>odd words</x:t></x:is></x:c></x:row>'
    const { records } = await readWhole(made('a.xlsx', workbookOf({ sheets: [{ name: 'S', rows }] })))
    expect(records.map((record) => [record.place.from, record.cells])).toEqual([[2, ['7', 'odd words']]])
  })
})

describe('sheets of a workbook', () => {
  const small = rowsXml([
    ['nps', 'comment'],
    [9, 'good words'],
  ])
  const large = rowsXml([['x', 'y'], ...Array.from({ length: 40 }, () => ['a', 'b'] as const)])

  it('takes no hidden sheet while a visible one has rows, however full it is', async () => {
    const sheets = [
      { name: 'Lists', rows: large, state: 'hidden' },
      { name: 'Deep', rows: large, state: 'veryHidden' },
      { name: 'Answers', rows: small },
    ] as const
    const { reading, notes } = await inspect(made('a.xlsx', workbookOf({ sheets })))
    expect(reading.sheet).toBe('Answers')
    expect(notes).toContain('Hidden sheets are left aside: Lists, Deep.')
  })

  it('takes a hidden sheet where no other holds anything, and says so', async () => {
    const sheets = [
      { name: 'Cover', rows: '' },
      { name: 'Data', rows: small, state: 'hidden' },
    ] as const
    const { reading, notes } = await inspect(made('a.xlsx', workbookOf({ sheets })))
    expect(reading.sheet).toBe('Data')
    expect(notes).toContain('Hidden sheet “Data” is read: no other holds anything.')
  })

  it('passes over merged title cells', async () => {
    const rows = rowsXml([
      ['Survey 2026', null, null, null],
      [null],
      ['nps', 'comment', 'plan', 'region'],
      [9, 'good words', 'Pro', 'North'],
      [3, 'bad words', 'Pro', 'South'],
    ])
    const { inspection, records } = await readWhole(made('a.xlsx', workbookOf({ sheets: [{ name: 'S', rows }] })))
    expect(inspection.columns.map((column) => column.name)).toEqual(['nps', 'comment', 'plan', 'region'])
    expect(records).toHaveLength(2)
  })

  it('refuses a workbook whose list of sheets points nowhere', async () => {
    const content = workbookOf({
      sheets: [{ name: 'S', rows: small }],
      entries: [{ name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' }],
    })
    expect(await refusal(inspect(made('a.xlsx', content)))).toMatchObject({ code: 'damaged' })
  })
})
