import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { commentsOf, made, readWhole, rolesOf } from './support.ts'

describe('tables', () => {
  it('yields one item for every row below the header, whatever the rows hold', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', 'a"b', 'x,y', 'two\nlines', 'n/a', '5', '"'),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const filled = [...rows, ['9', 'it is fine', 'x']]
        const text = Papa.unparse([['nps', 'comment', 'other'], ...filled], { newline: '\n', quotes: true })
        const { items, records, skips, inspection } = await readWhole(made('t.csv', text), {
          reading: { headerAt: 0, headerRows: 1, delimiter: ',', encoding: 'utf-8', format: 'csv' },
        })
        expect(inspection.columns).toHaveLength(3)
        expect(items).toHaveLength(filled.length)
        expect(records.length + skips.length).toBe(filled.length)
        const places = items.map((item) => (item.type === 'record' ? item.record.place.from : item.row))
        expect(places).toEqual(filled.map((_, index) => index + 2))
      }),
      { numRuns: 60 },
    )
  })

  it('skips rows that do not fit the header and empty ones, with the row number a spreadsheet shows', async () => {
    const text =
      'id,nps,comment\n1,9,all good here\n\n2,8\n3,7,fine with us,extra\n4,6,"two\nlines",\n,,\n5,5,still here\n'
    const { records, skips, inspection } = await readWhole(made('t.csv', text))
    expect(inspection.sampleRows).toEqual([2, 4, 5, 6, 8])
    expect(skips).toEqual([
      { row: 3, reason: 'empty row' },
      { row: 4, reason: '2 columns where 3 are expected' },
      { row: 5, reason: '4 columns where 3 are expected' },
      { row: 7, reason: 'empty row' },
    ])
    expect(records.map((record) => record.ownId)).toEqual(['1', '4', '5'])
  })

  it('keeps a short row where the missing cells are ones that can be empty', async () => {
    const { records, skips } = await readWhole(made('t.csv', 'id,nps,comment\n1,9,all good here\n2,8,\n3,7\n'))
    expect(skips).toEqual([])
    expect(records).toHaveLength(3)
  })

  it('loses one line, not the rest, to a quotation mark that is never closed', async () => {
    const lines = ['id,comment', '1,good service', '2,"never closed', '3,slow exports', '4,fine by us']
    const { records, skips } = await readWhole(made('t.csv', lines.join('\n')))
    expect(skips).toEqual([{ row: 3, reason: 'a quotation mark is opened and never closed' }])
    expect(records.map((record) => record.place.from)).toEqual([2, 4, 5])
  })

  it('says that a row may hold several when an unclosed quotation mark meets a later one', async () => {
    const lines = ['id,comment', '1,good service', '2,"never closed', '3,"fine, by us"', '4,slow exports']
    const { records } = await readWhole(made('t.csv', lines.join('\n')))
    expect(records.map((record) => [record.place.from, record.remarks.length])).toEqual([
      [2, 0],
      [3, 1],
      [4, 0],
    ])
    expect(records[1]?.remarks[0]?.fate).toBe('kept as one row')
  })

  it('follows a sep= line and does not number it', async () => {
    const { inspection, records } = await readWhole(made('t.csv', 'sep=;\r\nnps;comment\r\n9;well, it works\r\n'))
    expect(inspection.reading.delimiter).toBe(';')
    expect(records[0]?.place.from).toBe(2)
    expect(commentsOf(records)).toEqual([{ voice: 'customer', text: 'well, it works' }])
  })

  it('finds semicolons under text full of commas', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `${at};it is slow, heavy, and old number ${at}`)
    const { inspection } = await readWhole(made('t.csv', `id;comment\n${rows.join('\n')}`))
    expect(inspection.reading.delimiter).toBe(';')
  })

  it('reads a table of one column', async () => {
    const { inspection, records } = await readWhole(
      made('t.csv', 'comment\nSlow, and heavy\nNice colours\nI like the new board, really\n'),
    )
    expect(inspection.reading.delimiter).toBeNull()
    expect(commentsOf(records)).toHaveLength(3)
  })

  it('reads a table without a header', async () => {
    const { inspection, records } = await readWhole(
      made(
        't.csv',
        '2026-01-02,9,the board is quick to learn\n2026-01-03,2,exports fail on Mondays\n2026-01-05,7,we want a better search\n',
      ),
    )
    expect(inspection.reading.headerRows).toBe(0)
    expect(rolesOf(inspection)).toMatchObject({ when: ['Column 1'], comment: ['Column 3'] })
    expect(records).toHaveLength(3)
  })

  it('gives repeated names a number', async () => {
    const { inspection } = await readWhole(made('t.csv', 'a,a,\n1,2,3\n'))
    expect(inspection.columns.map((column) => column.name)).toEqual(['a', 'a (2)', 'Column 3'])
  })

  it('takes the user’s word for a column, whatever its case', async () => {
    const file = made('t.csv', 'who,said\nx1,Nice colours\nx2,Bad colours\n')
    const { inspection, records } = await readWhole(file, {
      columns: { ' SAID ': { role: 'comment' }, Who: { role: 'account' } },
    })
    expect(rolesOf(inspection)).toEqual({ account: ['who'], comment: ['said'] })
    expect(records[0]).toMatchObject({ account: 'x1' })
    expect(inspection.columns[1]).toMatchObject({ sure: 1, why: 'as you said' })
  })

  it('stores a respondent’s address as a number', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `user${at % 4}@example.com,${at % 11},comment number ${at} of many words`,
    )
    const { inspection, records } = await readWhole(made('t.csv', `Email,nps,comment\n${rows.join('\n')}`))
    expect(rolesOf(inspection)).toMatchObject({ respondent: ['Email'] })
    expect(records.slice(0, 5).map((record) => record.respondent)).toEqual([
      'respondent 1',
      'respondent 2',
      'respondent 3',
      'respondent 4',
      'respondent 1',
    ])
    expect(JSON.stringify(records)).not.toContain('@example.com')
  })
})
