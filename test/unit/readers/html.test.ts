import { describe, expect, it } from 'vitest'
import { htmlTables } from '#engine/readers/html/read-tables.ts'
import { made, readWhole } from './support.ts'

describe('web pages that are called workbooks', () => {
  it('reads the table with most rows, with entities, line ends and markup as plain text', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style>td{x:y}</style></head>
      <body><table><tr><td>Report</td></tr></table>
      <table border=1><thead><tr><th>nps<th>comment<th>plan</thead>
      <tr><td>9<td>R&amp;D likes it &ndash; <b>really</b><br>second line<td>Pro
      <tr><td x:num="3">3</td><td>tr\xe8s   cher</td><td><script>alert(1)</script>Basic</td></tr></table></body></html>`
    const { inspection, records } = await readWhole(made('export.xls', Buffer.from(page, 'latin1')))
    expect(inspection.reading).toMatchObject({ format: 'html', encoding: 'windows-1252' })
    expect(inspection.columns.map((column) => column.name)).toEqual(['nps', 'comment', 'plan'])
    expect(records.map((record) => record.cells)).toEqual([
      ['9', 'R&D likes it – really\nsecond line', 'Pro'],
      ['3', 'très cher', 'Basic'],
    ])
    expect(records.map((record) => record.place.from)).toEqual([2, 3])
  })

  it('keeps cells under their columns where others span several', () => {
    const [table] = htmlTables(
      '<table><tr><td colspan=2>wide</td><td>c</td></tr><tr><td rowspan=2>tall</td><td>b</td><td>c</td></tr><tr><td>b2</td><td colspan="-4">c2</td></tr></table>',
    )
    expect(table).toEqual([
      ['wide', '', 'c'],
      ['tall', 'b', 'c'],
      ['', 'b2', 'c2'],
    ])
  })

  it('takes a table within a cell for a table of its own', () => {
    const tables = htmlTables('<table><tr><td>a<table><tr><td>inner</td></tr></table>b</td></tr></table>')
    expect(tables).toEqual([[['ab']], [['inner']]])
  })

  it('ends tables whose spans do not', () => {
    const [table] = htmlTables(`<table>${'<tr><td colspan=1000 rowspan=1000>x</td></tr>'.repeat(3_000)}</table>`)
    expect(table).toHaveLength(3_000)
    expect((table ?? []).reduce((sum, cells) => sum + cells.length, 0)).toBeLessThan(3_000_000)
  })
})
