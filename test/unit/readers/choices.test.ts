import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChoices, splitChoices } from '#engine/readers/values/choices.ts'
import { readCells, tableOf } from './table-support.ts'

/** `count` cells, each with some of the options in their order, joined. */
function cellsOf(options: readonly string[], joint: string, count = 40): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    options.filter((_option, nth) => ((at + 1) >> nth) % 2 === 1).join(joint),
  ).filter((cell) => cell !== '')
}

describe('several choices in a cell', () => {
  it('parts choices at commas and keeps an option that holds one', () => {
    const cells = cellsOf(['Planning', 'Exports, PDF or CSV', 'Reports'], ', ')
    const choices = findChoices(cells)
    expect(choices?.options).toContain('Exports, PDF or CSV')
    expect(choices === null ? null : splitChoices('Planning, Exports, PDF or CSV, Reports', choices)).toEqual([
      'Planning',
      'Exports, PDF or CSV',
      'Reports',
    ])
  })

  it('keeps an option together whose second part begins with a small letter', () => {
    const cells = [...cellsOf(['Slow, but steady', 'Loud', 'Heavy'], ', ')]
    expect(findChoices(cells)?.options).toEqual(['Slow, but steady', 'Heavy', 'Loud'])
  })

  it('parts choices at semicolons, with or without one at the end', () => {
    const choices = findChoices(cellsOf(['Planning', 'Reports, all of them'], ';').map((cell) => `${cell};`))
    expect(choices?.separator).toBe(';')
    expect(choices === null ? null : splitChoices('Planning;Reports, all of them;', choices)).toEqual([
      'Planning',
      'Reports, all of them',
    ])
  })

  it('takes no names, places and sentences for choices', () => {
    const names = Array.from({ length: 60 }, (_, at) => `Sample${at}, Robin`)
    const prose = Array.from({ length: 60 }, (_, at) => `It is slow, heavy, and old number ${at}, really`)
    const cities = Array.from(
      { length: 60 },
      (_, at) => ['Berlin, Germany', 'Munich, Germany', 'Paris, France'][at % 3] ?? '',
    )
    expect(findChoices(names)).toBeNull()
    expect(findChoices(cities)).toBeNull()
    expect(findChoices(prose)).toBeNull()
    expect(findChoices(['Team', 'Scale', 'Team', 'Free'])).toBeNull()
  })

  it('loses no words of a cell, whatever the options are', () => {
    const option = fc.constantFrom('A', 'B', 'A, B', 'C; D', 'e', 'A,B')
    fc.assert(
      fc.property(fc.array(option, { minLength: 1, maxLength: 5 }), fc.constantFrom(', ', ';'), (chosen, separator) => {
        const bare = (text: string): string => text.replace(/[;,\s]/g, '')
        const split = splitChoices(chosen.join(separator), { separator, options: ['A, B', 'A', 'B', 'e'] } as const)
        expect(bare(split.join(''))).toBe(bare(chosen.join('')))
      }),
    )
  })

  it('stores the choices of one cell as one attribute', () => {
    const { records } = readCells(
      tableOf({
        comment: (at) => `the ${at}th answer says that the board of team ${at} is slow`,
        areas: (at) => ['Planning', 'Planning, Reports', 'Reports, Exports'][at % 3] ?? '',
      }),
    )
    expect(records.slice(0, 3).map((record) => record.attributes['areas'])).toEqual([
      'Planning',
      'Planning; Reports',
      'Reports; Exports',
    ])
  })
})

describe('one column for each option', () => {
  const answers = (at: number): string => `the ${at}th answer says that the board of team ${at} is slow`

  it('folds the columns of one question into one attribute', () => {
    const { records, inspection } = readCells(
      tableOf({
        comment: answers,
        'Which areas? [Planning]': (at) => (at % 2 === 0 ? 'Planning' : ''),
        'Which areas? [Reports]': (at) => (at % 3 === 0 ? 'Reports' : ''),
      }),
    )
    expect(inspection.columns.map((column) => column.question)).toContain('Which areas? [Reports]')
    expect(records[0]?.attributes).toEqual({ 'Which areas?': 'Planning; Reports' })
    expect(records[1]?.attributes).toEqual({})
    expect(records[2]?.attributes).toEqual({ 'Which areas?': 'Planning' })
  })

  it('folds marks of 1 and 0 to the names of the options', () => {
    const { records } = readCells(
      tableOf({
        comment: answers,
        'Which areas? [Planning]': (at) => (at % 2 === 0 ? 1 : 0),
        'Which areas? [Reports]': (at) => (at % 3 === 0 ? 'TRUE' : 'FALSE'),
      }),
    )
    expect(records[3]?.attributes).toEqual({ 'Which areas?': 'Reports' })
  })

  it('keeps the rows of a grid apart, for they rate', () => {
    const { records } = readCells(
      tableOf({
        comment: answers,
        'How is it? [Layout]': (at) => ['Good', 'Fair', 'Poor'][at % 3] ?? '',
        'How is it? [Speed]': (at) => ['Poor', 'Good'][at % 2] ?? '',
      }),
    )
    expect(records[1]?.attributes).toEqual({ 'How is it? [Layout]': 'Fair', 'How is it? [Speed]': 'Good' })
  })
})
