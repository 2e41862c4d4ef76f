import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toneByWords } from '#analysis/tone-by-words.ts'
import { speechCue } from '#analysis/tone-cues.ts'
import { decideTone } from '#analysis/tone-decide.ts'
import { toneExamples } from '#analysis/tone-examples.ts'
import { tradeExamples } from '#analysis/tone-examples-trades.ts'
import { toneFeatures } from '#analysis/tone-features.ts'
import { wordTone } from '#analysis/tone-lexicon.ts'
import { estimatePrior, evenPrior } from '#analysis/tone-prior.ts'
import { speeches } from '#shared/domain/reading.ts'
import { ownSentences } from '../../fixtures/tone/read-sentences.ts'

const scoreOf = (text: string): number => wordTone(text).score

describe('tone by words', () => {
  it('is turned round by a negation, and says less then', () => {
    expect(scoreOf('The support is good')).toBeGreaterThan(0)
    expect(scoreOf('The support is not good')).toBeLessThan(0)
    expect(Math.abs(scoreOf('The support is not good'))).toBeLessThan(scoreOf('The support is good'))
    expect(scoreOf('No problems at all')).toBeGreaterThan(0)
  })

  it('follows what stands after a contrast', () => {
    expect(scoreOf('Nice people but the service is slow')).toBeLessThan(0)
    expect(scoreOf('The service is slow but the people are nice')).toBeGreaterThan(0)
  })

  it('is raised and lowered by words of degree', () => {
    expect(scoreOf('very slow')).toBeLessThan(scoreOf('slow'))
    expect(scoreOf('slightly slow')).toBeGreaterThan(scoreOf('slow'))
    expect(scoreOf('terrible')).toBeLessThan(scoreOf('bad'))
  })

  it('is nothing where no word of the lists stands', () => {
    expect(scoreOf('We use it in three departments')).toBe(0)
    expect(Array.from(toneByWords(['We use it in three departments']).likely)).toEqual([0.25, 0.5, 0.25])
  })

  it('stays between −1 and 1, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(Math.abs(scoreOf(text))).toBeLessThan(1)
      }),
    )
  })

  it('gives probabilities for each text', () => {
    const { likely, calm } = toneByWords(['It is great', 'It is awful', 'Do you ship to Spain?'])
    for (let row = 0; row < 3; row++)
      expect(likely.subarray(row * 3, row * 3 + 3).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5)
    expect([likely[2], likely[3]].every((one) => (one ?? 0) > 0.5)).toBe(true)
    expect(calm[2]).toBe('question')
  })
})

describe('what the form of a sentence says', () => {
  it('is a question by its mark or its opening', () => {
    for (const text of ['You ship to Spain?', 'How do I reset it', 'Is there a student price', 'Can I pay by card'])
      expect(speechCue(text), text).toBe('question')
  })

  it('is a request by what it wants', () => {
    for (const text of [
      'Please add a calendar',
      'It would be nice to have a map',
      'Let us pick a date',
      'More parking',
    ])
      expect(speechCue(text), text).toBe('request')
  })

  it('is nothing in a plain sentence', () => {
    for (const text of ['The contract ends in May', 'We are happy', '']) expect(speechCue(text), text).toBeNull()
  })
})

describe('how common each tone is', () => {
  const likely = (row: readonly [number, number, number], times: number): number[] =>
    Array.from({ length: times }, () => row).flat()

  it('is even where nothing is known', () => {
    estimatePrior(new Float32Array(0)).forEach((share, tone) => expect(share).toBeCloseTo(evenPrior[tone] ?? 0, 9))
  })

  it('goes halfway to a source full of complaints: the root of its share', () => {
    const prior = estimatePrior(Float32Array.from(likely([1, 0, 0], 100_000)))
    expect(prior[0]).toBeGreaterThan(0.9)
    const mixed = estimatePrior(Float32Array.from([...likely([1, 0, 0], 80_000), ...likely([0, 0, 1], 20_000)]))
    // Shares .8 and .2: as roots 2 to 1.
    expect(mixed[0] / mixed[2]).toBeCloseTo(2, 2)
  })

  it('is hardly moved by a handful of comments', () => {
    expect(estimatePrior(Float32Array.from(likely([0.9, 0.05, 0.05], 5)))[0]).toBeLessThan(0.4)
  })

  it('sums to one and leaves nothing out', () => {
    const share = fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(share, { maxLength: 40 }), (rows) => {
        const prior = estimatePrior(
          Float32Array.from(rows.flatMap(([a, b]) => [a / (a + b + 1), b / (a + b + 1), 1 / (a + b + 1)])),
        )
        expect(prior[0] + prior[1] + prior[2]).toBeCloseTo(1, 6)
        expect(Math.min(...prior)).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the tone of a comment', () => {
  it('is the likeliest, weighed by how common each is', () => {
    const evidence = { likely: [0.4, 0.15, 0.45], calm: 'statement' } as const
    expect(decideTone(evidence, evenPrior).tone).toBe('positive')
    expect(decideTone(evidence, [0.5, 0.25, 0.25]).tone).toBe('negative')
  })

  it('makes a complaint of what is negative and praise of what is positive; the rest asks, wants or states', () => {
    expect(decideTone({ likely: [0.8, 0.1, 0.1], calm: 'question' }, evenPrior)).toMatchObject({ speech: 'complaint' })
    expect(decideTone({ likely: [0.1, 0.1, 0.8], calm: 'request' }, evenPrior)).toMatchObject({ speech: 'praise' })
    expect(decideTone({ likely: [0.1, 0.8, 0.1], calm: 'request' }, evenPrior)).toMatchObject({
      tone: 'neutral',
      speech: 'request',
      score: 0,
    })
  })
})

describe('the examples tone is learned from', () => {
  const all = speeches.flatMap((speech) => [...toneExamples[speech], ...tradeExamples[speech]])

  it('say each thing once', () => {
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  it('hold none of the sentences it is measured on', () => {
    const known = new Set(all.map((text) => text.toLowerCase().replace(/[^a-z ]/g, '')))
    expect(ownSentences().filter(({ text }) => known.has(text.toLowerCase().replace(/[^a-z ]/g, '')))).toEqual([])
  })

  it('become vectors with one more column, for their words', () => {
    const features = toneFeatures({ vectors: Float32Array.of(1, 2, 3, 4), dims: 2, texts: ['great', 'plain'] })
    expect([...features.subarray(0, 2), ...features.subarray(3, 6)]).toEqual([1, 2, 3, 4, 0])
    expect(features[2]).toBeGreaterThan(0)
  })
})
