import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSurvey } from '../../support/answers.ts'
import { writeEncoder } from '../../support/tiny-encoder.ts'
import { makePlace, type Place } from './verbatim.ts'

let place: Place

beforeAll(async () => {
  place = makePlace()
  writeSurvey(place.folder, { rows: 8 })
  await place.json('import', 'w.verbatim', 'survey.csv')
}, 120_000)
afterAll(() => place.remove())

describe('encoder', () => {
  it('checks a folder, uses it from then on, and goes back', async () => {
    const folder = writeEncoder(place.folder)
    expect(await place.json('encoder', 'w.verbatim', 'use', 'tiny-encoder')).toMatchObject({
      inUse: 'tiny-encoder',
      own: { place: folder, isUsable: true },
      trial: { sentences: 10, tokeniser: 'WordPiece' },
    })
    expect(await place.json('encoder', 'w.verbatim', 'built-in')).toMatchObject({ own: null, trial: null })
  })

  it('refuses what is no encoder in one line', async () => {
    const { status, answer, notes } = await place.verbatim('encoder', 'w.verbatim', 'use', '.')
    expect([status, answer, notes.length]).toEqual([1, '', 1])
    expect(notes[0]).toContain('neither a model')
  })
})
