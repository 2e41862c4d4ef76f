import { expect, it } from 'vitest'
import { isInformative } from '#analysis/informative.ts'

it.each([
  '',
  '—',
  '12345',
  'N/A',
  'none',
  'No comment.',
  "I don't know",
  'Thanks, great!',
  'ok',
  'Did not answer',
  'Thank you very much for everything',
  'No, nothing, thanks',
  'Many thanks to all of you',
  'Keep up the good work, thank you',
  'Absolutely everything.',
  'Nothing to be honest',
  'Nothing in particular springs to mind',
  'Aucune remarque.',
  'Rien à signaler',
  'Keine Anmerkungen',
  'Good job',
])('leaves out %j, about which no theme could be', (text) => {
  expect(isInformative(text)).toBe(false)
})

it.each([
  'Price',
  'Slow support',
  'Trop cher',
  '遅い',
  'Thank you for the quick refund',
  'Thanks to the nurses on the ward',
  'No parking',
  'Nothing works',
  'My job was made harder',
  'Complaints take months',
  'Team was friendly',
  '$20 came out instead of $100',
  'What can I do to get it to you?',
])('keeps %j', (text) => {
  expect(isInformative(text)).toBe(true)
})
