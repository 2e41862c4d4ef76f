import { describe, expect, it } from 'vitest'
import { nextSort } from '../../../renderer/src/ui/table-column.ts'
import type { TableColumn } from '../../../renderer/src/ui/table-column.ts'
import { movedIndex } from '../../../renderer/src/ui/table-keys.ts'
import { sortedRows } from '../../../renderer/src/ui/table-rows.ts'

interface Row {
  readonly name: string
  readonly impact: number | null
}

const impact: TableColumn<Row> = {
  id: 'impact',
  header: 'NPS impact',
  width: '80px',
  cell: (row) => row.impact,
  sortValue: (row) => row.impact,
}

const rows: readonly Row[] = [
  { name: 'unknown', impact: null },
  { name: 'worst', impact: -8 },
  { name: 'best', impact: 7 },
]

const names = (sorted: readonly Row[]): readonly string[] => sorted.map((row) => row.name)

describe('the table', () => {
  it('puts what is not known last, whichever way it is sorted', () => {
    expect(names(sortedRows(rows, [impact], { column: 'impact', isDescending: false }))).toEqual([
      'worst',
      'best',
      'unknown',
    ])
    expect(names(sortedRows(rows, [impact], { column: 'impact', isDescending: true }))).toEqual([
      'best',
      'worst',
      'unknown',
    ])
  })

  it('leaves the order alone without a sort', () => {
    expect(sortedRows(rows, [impact], null)).toBe(rows)
  })

  it('turns the order round on the second press of a header', () => {
    const first = nextSort({ ...impact, sortsDescendingFirst: true }, null)
    expect(first).toEqual({ column: 'impact', isDescending: true })
    expect(nextSort(impact, first)).toEqual({ column: 'impact', isDescending: false })
  })

  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('moves by %s from row %i to row %i of a hundred', (key, at, to) => {
    expect(movedIndex(key, at, { count: 100, page: 20 })).toBe(to)
  })

  it('does not move by other keys, nor without rows', () => {
    expect(movedIndex('a', 5, { count: 100, page: 20 })).toBeNull()
    expect(movedIndex('End', -1, { count: 0, page: 20 })).toBeNull()
  })
})
