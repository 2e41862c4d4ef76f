import { expect, it } from 'vitest'
import { keptIds } from '#engine/features/cycles/kept-ids.ts'

const before = [
  { id: 'a', name: 'Success rate' },
  { id: 'b', name: 'Complaints' },
  { id: 'c', name: 'Complaints' },
]

it('keeps the rows by their names when one is taken out of the middle', () => {
  expect(keptIds(before, ['Success rate', 'Complaints'])).toEqual(['a', 'b'])
})

it('keeps a row that was given another name in its place', () => {
  expect(keptIds(before, ['Success rate', 'Complaints a month', 'Complaints'])).toEqual(['a', 'b', 'c'])
})

it('makes a new row of a name that was not there', () => {
  expect(keptIds(before, ['Success rate', 'Complaints', 'Complaints', 'NPS'])).toEqual(['a', 'b', 'c', null])
})
