import { describe, expect, it } from 'vitest'
import { questionVariants } from '#engine/readers/columns/question-variants.ts'

describe('variants of one question', () => {
  it('proposes questions that are equal but for case, spaces and punctuation', () => {
    expect(questionVariants(['Why?', 'why', 'What was good?'])).toEqual([['Why?', 'why']])
  })

  it('proposes ways of saying the same', () => {
    expect(
      questionVariants([
        'How could we improve?',
        'What was good?',
        'What could we do better?',
        'What did you like?',
        'Any improvements?',
      ]),
    ).toEqual([
      ['How could we improve?', 'What could we do better?', 'Any improvements?'],
      ['What was good?', 'What did you like?'],
    ])
  })

  it('proposes questions that share half of their content words', () => {
    expect(
      questionVariants([
        'What is the main reason for your score?',
        'Please give the main reason for the score you gave.',
      ]),
    ).toHaveLength(1)
    expect(questionVariants(['How was the delivery?', 'How was the invoice?'])).toEqual([])
  })

  it('keeps apart what a negation or a number tells apart', () => {
    expect(questionVariants(['What did you like?', "What didn't you like?"])).toEqual([])
    expect(questionVariants(['What do you like most?', 'What do you like least?'])).toEqual([])
    expect(questionVariants(['Reason for choice 1', 'Reason for choice 2'])).toEqual([])
  })
})
