import type { TableShape } from './shape.ts'

/**
 * A workbook turns its cells into dates by their format; numbers that were never given one are dates by their column.
 * Where that workbook counts from 1904, they would be four years early.
 */
export function withDaysFrom1904(shape: TableShape): TableShape {
  const columns = shape.columns.map((column) => {
    if (column.role !== 'when' && column.role !== 'renewal') return column
    if (column.dateOrder !== null && column.dateOrder !== 'ymd') return column
    const sample = shape.facts[column.index]?.sample ?? []
    return sample.some(isSerial) ? { ...column, dateOrder: '1904' as const } : column
  })
  return { ...shape, columns }
}

const isSerial = (value: string): boolean => /^[2-6]\d{4}(\.\d+)?$/.test(value)
