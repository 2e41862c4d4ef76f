import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInformative } from '#analysis/informative.ts'
import { normaliseForVectors } from '#analysis/normalise.ts'
import { DigestCounts } from '#engine/features/sources/digest-counts.ts'
import { MetDigests } from '#engine/features/sources/met-digests.ts'
import { saysSomething, withRemembered } from '#engine/features/sources/mapping.ts'
import { identityOf } from '#engine/features/sources/rules.ts'
import { saysEnough } from '#engine/features/sources/says-enough.ts'
import { createRng } from '#shared/domain/stats/rng.ts'
import type { ReadRecord } from '#engine/readers/types.ts'

describe('counts of digests', () => {
  it('are those of a map, however many there are', () => {
    const digests = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 6_000 })
    fc.assert(
      fc.property(digests, (numbers) => {
        const counts = new DigestCounts()
        const expected = new Map<string, number>()
        for (const number of numbers) {
          const digest = ((number * 2_654_435_761) % 2 ** 32)
            .toString(16)
            .padStart(20, '0')
            .split('')
            .reverse()
            .join('')
          expect(counts.add(digest)).toBe(expected.get(digest) ?? 0)
          expected.set(digest, (expected.get(digest) ?? 0) + 1)
        }
        for (const [digest, count] of expected) expect(counts.count(digest)).toBe(count)
      }),
      { numRuns: 20 },
    )
  })
})

describe('digests that were met', () => {
  const digestsOf = (seed: number, count: number): readonly string[] => {
    const { uniform } = createRng(seed)
    const half = (): string =>
      Math.floor(uniform() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')
    return Array.from({ length: count }, () => `${half()}${half()}0000`)
  }

  it('are never taken for new, and new ones hardly ever for met, in one filter or several', () => {
    const met = new MetDigests()
    const digests = digestsOf(1, 600_000)
    const wronglyMet = digests.filter((digest) => met.add(digest)).length
    expect(wronglyMet / digests.length).toBeLessThan(0.001)
    expect(digests.every((digest) => met.add(digest))).toBe(true)
    const others = digestsOf(2, 20_000)
    expect(others.filter((digest) => met.add(digest)).length / others.length).toBeLessThan(0.002)
  })
})

describe('the quick look at a comment', () => {
  const words = fc.constantFrom(
    'thanks',
    'a',
    'lot',
    'nothing',
    'regards',
    'report',
    '@you',
    'https://x.example',
    '--',
    'good',
  )
  const between = fc.constantFrom(' ', ' ', ' ', ' ', '\n', ', ')

  it('calls nothing informative that a close look does not', () => {
    let seen = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(words, between), { maxLength: 90, size: 'max' }), (parts) => {
        const text = parts.flat().join('')
        seen += Number(saysEnough(text))
        return !saysEnough(text) || isInformative(normaliseForVectors(text))
      }),
      { numRuns: 400 },
    )
    expect(seen).toBeGreaterThan(5)
  })

  it('leaves what stands above a long signature to the close look', () => {
    expect(saysEnough(`Thanks\n-- \n${'word '.repeat(60)}`)).toBe(false)
    expect(saysEnough('word '.repeat(40))).toBe(true)
  })
})

describe('what is remembered of a shape', () => {
  it('gives way field by field to what is asked now, whatever the case of a name', () => {
    const then = {
      columns: { Score: { role: 'score', score: { kind: 'nps', min: 0, max: 10 } }, Tier: { role: 'plan' } },
      reading: { headerAt: 2, speakers: { Kim: 'internal' } },
    } as const
    expect(withRemembered({ columns: { score: { role: 'attribute' } }, reading: { headerAt: 0 } }, then)).toEqual({
      kind: undefined,
      columns: { score: { role: 'attribute', score: { kind: 'nps', min: 0, max: 10 } }, Tier: { role: 'plan' } },
      reading: { headerAt: 0 },
    })
  })

  it('does not count for a file that is now said to be of another kind', () => {
    const now = { kind: 'deal' } as const
    expect(withRemembered(now, { kind: 'survey', columns: { Tier: { role: 'plan' } } })).toBe(now)
  })

  it('is nothing where only speakers were given', () => {
    expect(saysSomething({ reading: { speakers: { Kim: 'internal' } } })).toBe(false)
    expect(saysSomething({ reading: { repairsText: true } })).toBe(true)
  })
})

describe('the identity of a record', () => {
  const record: ReadRecord = {
    part: null,
    place: { from: 2, to: 2 },
    ownId: null,
    account: null,
    respondent: null,
    when: { iso: '2026-03-05T10:00:00', precision: 'second' },
    title: null,
    durationMs: null,
    scores: [],
    deal: null,
    accountFacts: null,
    attributes: {},
    cells: ['2026-03-05 10:00', 'Write to [e-mail 3]'],
    passages: [],
    nonAnswers: 0,
    remarks: [],
  }

  it('is none for a row with a day or no date and no id: two people may have given the same answer', () => {
    expect(identityOf({ ...record, when: { iso: '2026-03-05', precision: 'day' } }, 'a|b')).toBeNull()
    expect(identityOf({ ...record, when: null }, 'a|b')).toBeNull()
    expect(identityOf(record, 'a|b')).not.toBeNull()
  })

  it('does not depend on the numbers of masks', () => {
    const later = { ...record, cells: ['2026-03-05 10:00', 'Write to [e-mail 7]'] }
    expect(identityOf(later, 'a|b')).toBe(identityOf(record, 'a|b'))
  })
})
