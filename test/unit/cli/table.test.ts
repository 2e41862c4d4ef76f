import { describe, expect, it } from 'vitest'
import { left, right, tableOf, widthOf } from '#electron/cli/table.ts'

describe('a table in a terminal', () => {
  it('aligns words left and numbers right', () => {
    const rows = [
      ['Exports fail', '1,510'],
      ['Price', '42'],
    ]
    expect(tableOf([left('Theme'), right('Comments')], rows)).toBe(
      ['Theme         Comments', 'Exports fail     1,510', 'Price               42'].join('\n'),
    )
  })

  it('leaves no spaces at the end of a line', () => {
    const rows = [
      ['x', ''],
      ['y', 'z'],
    ]
    expect(tableOf([left('A'), left('B')], rows)).toBe('A  B\nx\ny  z')
  })

  it('keeps a comment of several lines in its row', () => {
    expect(tableOf([left('Said')], [['one\r\n\n two']])).toBe('Said\none two')
  })

  it('counts the places that wide and combining characters take', () => {
    expect(['abc', '日本', '👍', 'e\u0301', '©'].map(widthOf)).toEqual([3, 4, 2, 1, 1])
  })

  it('leaves out a column that says nothing', () => {
    expect(tableOf([left('A'), right('Masked'), left('C')], [['x', '', 'y']])).toBe('A  C\nx  y')
  })

  it('stands with its headings alone', () => {
    expect(tableOf([left('File'), right('Bytes')], [])).toBe('File  Bytes')
  })
})
