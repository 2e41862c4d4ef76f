import { expect, it } from 'vitest'
import { isInformative } from '#analysis/informative.ts'

it.each(['', '—', '12345', 'N/A', 'none', 'No comment.', "I don't know", 'Thanks, great!', 'ok', 'Did not answer'])(
  'leaves out %j, about which no theme could be',
  (text) => {
    expect(isInformative(text)).toBe(false)
  },
)

it.each([
  'Price',
  'Slow support',
  'Trop cher',
  '遅い',
  '$20 came out instead of $100',
  'What can I do to get it to you?',
])('keeps %j', (text) => {
  expect(isInformative(text)).toBe(true)
})
