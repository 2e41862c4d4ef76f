import { describe, expect, it } from 'vitest'
import { fileStatus } from '../../../renderer/src/screens/import/file-status.ts'
import { draftOf, previewOf } from './import-read-files.ts'

const statusOf = (change: Parameters<typeof previewOf>[0]) => fileStatus(draftOf(previewOf(change)))
const { counts, reading } = previewOf()
const speaker = { turns: 3, why: '' }

describe('the line of a file in the list', () => {
  it('says ready of a file without a doubt, what it is and how many', () => {
    expect(statusOf({})).toEqual({ text: 'ready', tone: 'good', detail: 'Qualtrics', count: '3 answers' })
  })

  it('says how many columns deserve a look', () => {
    expect(statusOf({ doubtful: [4] }).text).toBe('check 1 column')
    expect(statusOf({ doubtful: [1, 4] }).text).toBe('check 2 columns')
  })

  it('says how many speakers are of no known side, once no column deserves a look', () => {
    const speakers = [
      { name: 'Ada', side: 'unknown' as const, ...speaker },
      { name: 'Ben', side: 'internal' as const, ...speaker },
    ]
    expect(statusOf({ speakers }).text).toBe('check 1 speaker')
    expect(statusOf({ speakers, doubtful: [1] }).text).toBe('check 1 column')
  })

  it('tells a file that is here already from one whose rows are', () => {
    const none = { ...counts, rowsKept: 0, rowsSkipped: 3, repeats: 3 }
    expect(statusOf({ counts: none, importedBefore: '2026-10-12' }).text).toBe('already imported')
    expect(statusOf({ counts: none }).text).toBe('nothing new')
  })

  it('says that nothing was found to be a comment, but not of a table of accounts', () => {
    const none = { ...counts, comments: 0 }
    expect(statusOf({ counts: none }).text).toBe('no comments found')
    expect(statusOf({ counts: none, reading: { ...reading, kind: 'account' } }).text).toBe('ready')
  })

  it('says how far the reading is, and keeps what was known meanwhile', () => {
    const file = draftOf(previewOf(), { state: 'reading' })
    expect(fileStatus(file, 0.4)).toMatchObject({ text: 'reading 40%', count: '3 answers' })
    expect(fileStatus(draftOf(null, { state: 'waiting' })).text).toBe('waiting')
  })

  it('says that a file cannot be read, and leaves the reason to the page beside it', () => {
    const message = 'answers.csv is empty.'
    const preview = { ok: false, token: 'token', file: 'answers.csv', bytes: 0, code: 'empty', message } as const
    expect(fileStatus(draftOf(preview))).toMatchObject({ text: 'cannot be read', tone: 'bad', detail: '2 kB' })
  })

  it('names the tool, header rows, an unusual delimiter and the encoding', () => {
    const odd = { ...reading, delimiter: ';', headerRows: 3, encoding: 'windows-1252' }
    expect(statusOf({ reading: odd }).detail).toBe('Qualtrics, 3 header rows, semicolons, Windows-1252')
  })

  it('counts the files of a bundle', () => {
    const calls = { ...reading, kind: 'call', tool: 'Zoom', format: 'vtt', delimiter: null, headerRows: 0 } as const
    expect(statusOf({ reading: calls, parts: 214 })).toMatchObject({
      detail: '214 Zoom transcripts',
      count: '3 calls',
    })
  })
})
