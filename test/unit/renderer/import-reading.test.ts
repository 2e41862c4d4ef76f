import { describe, expect, it } from 'vitest'
import { foldedColumns } from '../../../renderer/src/screens/import/column-words.ts'
import { domainsIn } from '../../../renderer/src/screens/import/domains.ts'
import {
  joinedGroups,
  offeredGroups,
  withApart,
  withJoined,
} from '../../../renderer/src/screens/import/question-groups.ts'
import { readingWords, sureWords } from '../../../renderer/src/screens/import/reading-words.ts'
import { toolOptions } from '../../../renderer/src/screens/import/tools.ts'
import type { ColumnRole } from '#shared/domain/reading.ts'
import { previewOf } from './import-read-files.ts'

const { reading } = previewOf()

describe('how a file is read, in words', () => {
  it('says tool, encoding, delimiter and header rows in one sentence', () => {
    const qualtrics = { ...reading, encoding: 'utf-16le', delimiter: '\t', headerRows: 3 }
    expect(readingWords(qualtrics, 0)).toBe('Read as a Qualtrics survey: UTF-16, tab separated, 3 header rows.')
  })

  it('says nothing of encodings where a workbook is read, but which sheet', () => {
    const sheet = {
      ...reading,
      tool: 'Salesforce',
      kind: 'deal',
      format: 'xlsx',
      delimiter: null,
      sheet: 'Q3',
    } as const
    expect(readingWords(sheet, 0)).toBe('Read as a Salesforce deal list: sheet “Q3”, 1 header row.')
  })

  it('takes the right article', () => {
    expect(readingWords({ ...reading, tool: 'Intercom' }, 0)).toMatch(/^Read as an Intercom survey/)
  })

  it('says how many files are read as one', () => {
    const calls = { ...reading, kind: 'call', tool: 'Zoom', format: 'vtt', delimiter: null, headerRows: 0 } as const
    expect(readingWords(calls, 214)).toBe('Read as 214 Zoom transcripts in one source: UTF-8.')
  })

  it('says how sure that is, and by what', () => {
    expect(sureWords({ sure: 0.95, why: 'the header has ResponseId' })).toBe('Sure: the header has ResponseId.')
    expect(sureWords({ sure: 0.3, why: '' })).toBe('Not sure.')
  })

  it('offers the tool that is there, known or not', () => {
    expect(toolOptions(true, 'Formular 7')[0]?.id).toBe('Formular 7')
    expect(toolOptions(true, 'Typeform').filter(({ id }) => id === 'Typeform')).toHaveLength(1)
  })
})

const column = (index: number, role: ColumnRole) => ({
  index,
  name: `c${index}`,
  question: null,
  role,
  score: null,
  dateOrder: null,
  sure: 1,
  why: '',
})

describe('columns of a wide table', () => {
  it('shows those with a meaning or a doubt first, and all on request', () => {
    const columns = Array.from({ length: 312 }, (_, index) => column(index, index === 200 ? 'comment' : 'attribute'))
    const { first, all } = foldedColumns(columns, [7])
    expect(first.map(({ index }) => index)).toEqual([200, 7])
    expect(all).toHaveLength(312)
  })

  it('shows a narrow table whole, what is left out at the end', () => {
    const { first } = foldedColumns([column(0, 'leave-out'), column(1, 'attribute'), column(2, 'when')], [])
    expect(first.map(({ index }) => index)).toEqual([2, 1, 0])
  })

  it('shows some columns of a wide table without any meaning', () => {
    const columns = Array.from({ length: 100 }, (_, index) => column(index, 'attribute'))
    expect(foldedColumns(columns, []).first).toHaveLength(60)
  })
})

describe('variants of a question', () => {
  const questions = [
    { text: 'What could we do better?', answers: 4 },
    { text: 'How could we improve?', answers: 40 },
  ]
  const variants = [questions.map(({ text }) => text)]

  it('would count them under the text with most answers', () => {
    expect(offeredGroups(previewOf({ questions, variants }))).toEqual([
      { text: 'How could we improve?', others: ['What could we do better?'] },
    ])
  })

  it('offers no more what is joined, and parts it again', () => {
    const [group] = offeredGroups(previewOf({ questions, variants }))
    if (!group) throw new Error('No group was offered.')
    const joined = withJoined({}, group)
    expect(offeredGroups(previewOf({ questions, variants, reading: { ...reading, questions: joined } }))).toEqual([])
    expect(joinedGroups(joined)).toEqual([group])
    expect(withApart(joined, group)).toEqual({})
  })
})

describe('own mail domains', () => {
  it('takes them out of whatever is written between them, each once', () => {
    expect(domainsIn(' Northwind.example; @ours.example ada@ours.example,')).toEqual([
      'northwind.example',
      'ours.example',
    ])
    expect(domainsIn('  ')).toEqual([])
  })
})
