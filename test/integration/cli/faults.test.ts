import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSurvey } from '../../support/answers.ts'
import { makePlace, type Place } from './verbatim.ts'

let place: Place

beforeAll(() => {
  place = makePlace()
  writeSurvey(place.folder, { rows: 8 })
  writeFileSync(place.at('empty.csv'), '')
  writeFileSync(place.at('renamed.csv'), '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< >>\nendobj\n', 'latin1')
  writeFileSync(place.at('text.verbatim'), 'not a workspace\n')
  mkdirSync(place.at('folder'))
})
afterAll(() => place.remove())

const everything = (): readonly string[] =>
  readdirSync(place.folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'data')
    .map((entry) =>
      entry.isFile() ? `${entry.name} ${readFileSync(join(place.folder, entry.name), 'latin1')}` : entry.name,
    )
    .toSorted()

describe('a wrong input ends with 1, says why in one line, and changes nothing:', () => {
  it.each([
    ['an empty file', ['import', 'new.verbatim', 'empty.csv'], /empty\.csv is empty/],
    [
      'a damaged PDF named .csv',
      ['import', 'new.verbatim', 'renamed.csv'],
      /renamed\.csv is damaged.*is a PDF, although its name ends in \.csv/,
    ],
    [
      'a workspace that is a text file',
      ['import', 'text.verbatim', 'survey.csv'],
      /text\.verbatim is not a Verbatim workspace/,
    ],
    ['a text file to be examined', ['doctor', 'text.verbatim'], /text\.verbatim is not a Verbatim workspace/],
    [
      'a column that is not there',
      ['import', 'new.verbatim', 'survey.csv', '--column', 'when=Created'],
      /no column "Created".*Response ID/,
    ],
    ['a file that is not there', ['import', 'new.verbatim', 'gone.csv'], /no file at gone\.csv/],
    ['an empty folder', ['import', 'new.verbatim', 'folder'], /folder is a folder without a file that can be read/],
    ['a folder for a workspace', ['import', 'folder', 'survey.csv'], /folder is a folder/],
    ['a place that does not exist', ['import', 'nowhere/new.verbatim', 'survey.csv'], /new\.verbatim/],
    ['one bad file among good ones', ['import', 'new.verbatim', 'survey.csv', 'empty.csv'], /empty\.csv is empty/],
  ])('%s', async (_, args, reason) => {
    const before = everything()
    const { status, answer, notes } = await place.verbatim(...args)
    expect([status, answer, notes.length]).toEqual([1, '', 1])
    expect(notes[0]).toMatch(reason)
    expect(everything()).toEqual(before)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file that may not be read (skipped for root, who may read all)',
    async () => {
      writeFileSync(place.at('locked.csv'), 'text\nhello\n', { mode: 0o000 })
      const { status, notes } = await place.verbatim('import', 'new.verbatim', 'locked.csv')
      expect([status, notes.length]).toEqual([1, 1])
      expect(notes[0]).toContain('locked.csv may not be read')
      expect(existsSync(place.at('new.verbatim'))).toBe(false)
    },
  )
})
