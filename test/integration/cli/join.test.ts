import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSurvey } from '../../support/answers.ts'
import { makePlace, type Place } from './verbatim.ts'

let place: Place

beforeAll(() => {
  place = makePlace()
  writeSurvey(place.folder, { rows: 8 })
  writeSurvey(place.folder, { rows: 6, from: 50, name: 'more.csv' })
})
afterAll(() => place.remove())

it('hands a copy over and joins it when it comes back', async () => {
  await place.json('import', 'w.verbatim', 'survey.csv')
  const copy = await place.json('copy', 'w.verbatim', '--for', 'Anna')
  expect(copy).toMatchObject({ file: 'w for Anna.verbatim' })
  await place.json('import', 'w for Anna.verbatim', 'more.csv')
  expect(await place.json('join', 'w.verbatim', 'w for Anna.verbatim', '--look')).toMatchObject({
    relation: 'known-past',
    clashesTotal: 0,
    coming: expect.arrayContaining([{ noun: 'comment', count: 6 }]),
  })
  const joined = await place.verbatim('join', 'w.verbatim', 'w for Anna.verbatim')
  expect(joined.answer).toMatch(/^Joined .+’s copy: 1 source, 6 comments\.\n$/)
})
