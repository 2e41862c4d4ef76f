import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '#analysis/boilerplate.ts'
import { normaliseForVectors } from '#analysis/normalise.ts'
import { readingOf } from '#analysis/reading.ts'
import { unitsOf } from '#analysis/units.ts'

const template = 'This answer was given on a tablet in the store.'
const topics = ['The queue was long', 'The shelves were empty', 'The staff knew a lot', 'Prices went up again']
const withTemplate = Array.from({ length: 24 }, (_, i) => `${topics[i % 4]}, visit ${i}. ${template}`)

describe('templates', () => {
  it('are sentences that stand beside different text in many comments', () => {
    const isBoilerplate = findBoilerplate(withTemplate)
    expect(isBoilerplate(template)).toBe(true)
    expect(isBoilerplate('The queue was long, visit 0.')).toBe(false)
  })

  it('are not what many say by itself', () => {
    const opinion = 'Waiting times are too long.'
    const comments = [...Array.from({ length: 30 }, () => opinion), ...withTemplate.map((one) => `${one} ${opinion}`)]
    expect(findBoilerplate(comments)(opinion)).toBe(false)
    expect(findBoilerplate(comments)(template)).toBe(true)
  })

  it('are not found in fewer than 20 comments', () => {
    expect(findBoilerplate(withTemplate.slice(0, 19))(template)).toBe(false)
  })

  it('are left out of what a comment is read by, and the comment’s own vector is then not its unit’s', () => {
    const units = unitsOf([...withTemplate, 'A comment of its own kind'])
    expect(units.texts.some((text) => text.includes('tablet'))).toBe(false)
    expect(units.isComment[0]).toBe(0)
    expect(units.isComment.at(-1)).toBe(1)
  })
})

describe('greetings, closings and signatures', () => {
  it.each([
    ['Hi team, my card has not arrived.', 'my card has not arrived.'],
    ['Dear Sir or Madam,\nthe invoice is wrong', 'the invoice is wrong'],
    ['The invoice is wrong.\n\nKind regards,\nA. Example', 'The invoice is wrong.'],
    ['The app crashes. Thanks in advance!', 'The app crashes.'],
    ['The app crashes on start\nSent from my iPhone', 'The app crashes on start'],
    ['It was late again\n-- \nA. Example\nExample Ltd', 'It was late again'],
  ])('are left out of %j', (text, inner) => {
    expect(normaliseForVectors(text)).toBe(inner)
  })

  it.each([
    'Thank you for fixing the refund so fast',
    'High prices, slow answers',
    'The best service I know',
    'Thanks to the new update nothing works',
    'Regards for customers are missing here',
  ])('leave %j as it is', (text) => {
    expect(normaliseForVectors(text)).toBe(text)
  })

  it('stay where nothing else is there', () => {
    expect(normaliseForVectors('Kind regards')).toBe('Kind regards')
  })
})

describe('long comments', () => {
  const words = (n: number, word: string) => Array.from({ length: n }, () => word).join(' ')

  it('of over 30 words are read by their sentences too, with where these stand', () => {
    const text = `The parking is ${words(20, 'really')} far. The food was ${words(12, 'very')} cold.`
    const reading = readingOf(text, () => false)
    expect(reading?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/(?<=\.) /))
  })

  it('of 30 words are read as one', () => {
    expect(readingOf(`The parking is far. The food was ${words(23, 'very')}`, () => false)?.sentences).toEqual([])
  })
})
