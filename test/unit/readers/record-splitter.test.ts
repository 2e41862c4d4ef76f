import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordSplitter } from '#engine/readers/tables/record-splitter.ts'

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', '"', 'a"b', 'x,y', 'two\nlines', 'dos\r\nlines', ' spaced '),
)

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  return rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + lineEnd).join('')
}

function split(pieces: readonly string[]): readonly (readonly string[])[] {
  const splitter = new RecordSplitter(',')
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()].map((row) => row.cells)
}

describe('cutting a stream into records', () => {
  it('gives the same records wherever the stream is cut, and every cell as it was', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(60), { maxLength: 12 }),
        (table, lineEnd, cuts) => {
          const text = written(table, lineEnd)
          const pieces: string[] = []
          let at = 0
          for (const cut of cuts) {
            pieces.push(text.slice(at, at + cut))
            at += cut
          }
          pieces.push(text.slice(at))
          const expected = table.map((row) =>
            row.map((value, index) => (index === row.length - 1 ? value.replace(/\r$/, '') : value)),
          )
          expect(split(pieces)).toEqual(expected)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('numbers records, not lines', () => {
    const splitter = new RecordSplitter(',')
    const rows = [...splitter.push('a,b\n"1\n2",c\n\nlast,x'), ...splitter.end()]
    expect(rows.map((row) => [row.row, row.cells.length])).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 2],
    ])
  })

  it('keeps rows apart that end in different ways', () => {
    expect(split(['a,b\r\nc,d\n"e","f"\r\n'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })
})
