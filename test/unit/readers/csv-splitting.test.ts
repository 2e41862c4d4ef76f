import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '#engine/readers/tables/csv.ts'
import { endOfCell, openCell } from '#engine/readers/tables/open-cell.ts'
import { RecordSplitter } from '#engine/readers/tables/record-splitter.ts'

const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', ' ', ';')
const marks = { delimiter: ',', newline: '\n', hasQuotes: true } as const

describe('splitting a text into cells', () => {
  it('gives what Papa Parse gives wherever all quotation marks are closed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' })
        if (errors.some(({ code }) => code === 'MissingQuotes') || text.startsWith('sep=')) return
        const expected = (text.endsWith('\n') ? data.slice(0, -1) : data).map((cells) =>
          cells.map((cell, at) => (at === cells.length - 1 ? cell.replace(/\r$/, '') : cell)),
        )
        const lines = text.split('\n').length - 1
        if (text.includes('\r') && text.split(/\r(?!\n)/).length - 1 > lines) return
        expect(recordsOf(text, ',', false).map((row) => row.cells)).toEqual(text === '' ? [] : expected)
      }),
      { numRuns: 500 },
    )
  })

  it('numbers every record, and keeps every line of a text whose quotation marks are all open', () => {
    const text = Array.from({ length: 60 }, (_, at) => `${at},"open`).join('\n')
    const rows = recordsOf(text, ',', false)
    expect(rows.map((row) => row.row)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    expect(rows.filter((row) => row.problem !== null).length).toBeGreaterThan(0)
  })

  it('finds where the last cell begins and where it ends', () => {
    expect(openCell('a,"b,""c', marks)).toEqual({ start: 2, isQuoted: true })
    expect(openCell('a,"b,c', { ...marks, hasQuotes: false })).toEqual({ start: 5, isQuoted: false })
    expect(openCell('a,b', marks)).toEqual({ start: 2, isQuoted: false })
    expect(endOfCell('x"",y"\r\nz', 0, true, marks)).toBe(7)
    expect(endOfCell('x""', 0, true, marks)).toBe(-1)
    expect(endOfCell('plain,', 0, false, marks)).toBe(5)
  })

  it.each([1, 2, 3, 7])(
    'ends a cell that is too long at its quotation mark, in pieces of %d million characters',
    (size) => {
      const cell = `${'long "" cell '.repeat(1_500_000)}""`
      const text = `1,"${cell}",after\n2,next\n`
      const splitter = new RecordSplitter(',')
      const rows = []
      for (let at = 0; at < text.length; at += size * 1_000_003)
        rows.push(...splitter.push(text.slice(at, at + size * 1_000_003)))
      rows.push(...splitter.end())
      expect(rows.map(({ row, problem, cells }) => [row, problem, cells.length, cells.at(-1)])).toEqual([
        [1, 'a cell is longer than 16 million characters', 3, 'after'],
        [2, null, 2, 'next'],
      ])
    },
  )
})
