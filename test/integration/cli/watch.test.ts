import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeSurvey } from '../../support/answers.ts'
import { makePlace, type Place } from './verbatim.ts'

let place: Place

const watchedSchema = z.object({
  folders: z.array(
    z.object({
      folder: z.string(),
      isMissing: z.boolean(),
      waiting: z.array(z.object({ name: z.string(), bytes: z.number() })),
    }),
  ),
})
const watched = async (...args: readonly string[]) =>
  watchedSchema.parse(await place.json('watch', 'w.verbatim', ...args)).folders

beforeAll(async () => {
  place = makePlace()
  writeSurvey(place.folder, { rows: 8 })
  mkdirSync(place.at('exports'))
  await place.json('import', 'w.verbatim', 'survey.csv')
}, 120_000)
afterAll(() => place.remove())

describe('watch', () => {
  it('adds a folder to this machine’s list and says what is new in it', async () => {
    writeFileSync(place.at('exports/survey of May.csv'), readFileSync(place.at('survey.csv')))
    writeSurvey(place.at('exports'), { rows: 4, name: 'june.csv', from: 100 })
    const [added] = await watched('add', 'exports')
    expect(added).toMatchObject({ folder: place.at('exports'), isMissing: false })
    expect(added?.waiting.map(({ name }) => name)).toEqual(['june.csv'])
    expect(existsSync(place.at('data/watched.json'))).toBe(true)
  })

  it('lists it the next time, and says so when it is missing', async () => {
    expect(await watched()).toHaveLength(1)
    renameSync(place.at('exports'), place.at('away'))
    const { answer } = await place.verbatim('watch', 'w.verbatim', 'list')
    expect(answer).toMatch(/exports +missing/)
    renameSync(place.at('away'), place.at('exports'))
  })

  it('refuses a file, a folder that is not there and one that is not watched, in one line', async () => {
    for (const args of [
      ['add', 'survey.csv'],
      ['add', 'gone'],
      ['remove', 'gone'],
    ]) {
      const { status, answer, notes } = await place.verbatim('watch', 'w.verbatim', ...args)
      expect([status, answer, notes.length]).toEqual([1, '', 1])
    }
    expect(await watched()).toHaveLength(1)
  })

  it('removes it', async () => {
    expect(await watched('remove', './exports/')).toEqual([])
  })
})
