import { describe, expect, it } from 'vitest'
import { outcomeSentences, rolesFor } from '../../../renderer/src/screens/import/import-words.ts'
import { bytesWords } from '../../../renderer/src/screens/import/file-status.ts'

const counts = {
  rowsRead: 1204,
  rowsKept: 1194,
  rowsSkipped: 10,
  comments: 1131,
  nonAnswers: 61,
  repeats: 9,
  masked: { 'e-mail': 12, phone: 1 },
}

describe('what the Import page says will happen', () => {
  it('says counts that add up: kept and left out make what was read, and each part of those left out has its reason', () => {
    const [first] = outcomeSentences('survey', counts)
    expect(first).toBe('1,204 answers read: 1,194 kept, 10 left out (9 already here, 1 for the reasons below).')
  })

  it('says it in one breath when all is kept', () => {
    const all = { ...counts, rowsKept: 1204, rowsSkipped: 0, repeats: 0, nonAnswers: 0, masked: {} }
    expect(outcomeSentences('deal', all)).toEqual(['1,204 deals read, all kept.', '1,131 comments in them.'])
  })

  it('names what is masked with the right plural', () => {
    expect(outcomeSentences('survey', counts).at(-1)).toBe('12 e-mail addresses and 1 phone number masked.')
  })

  it('promises no comments from a table of accounts', () => {
    const words = outcomeSentences('account', { ...counts, comments: 0, nonAnswers: 0 }).join(' ')
    expect(words).not.toContain('comment')
  })

  it('always offers the role a column has now', () => {
    expect(rolesFor('account', 'comment')[0]).toBe('comment')
    expect(rolesFor('survey', 'score')).toContain('leave-out')
  })

  it('writes sizes as people read them', () => {
    expect([1, 999, 1500, 999_600, 3_420_000].map(bytesWords)).toEqual([
      '1 byte',
      '999 bytes',
      '2 kB',
      '1.0 MB',
      '3.4 MB',
    ])
  })
})
