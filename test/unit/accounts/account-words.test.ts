import { describe, expect, it } from 'vitest'
import { qualityInFull, qualityInShort, totalWords } from '../../../renderer/src/screens/accounts/account-words.ts'

const quality = (records: number, withDate: number, withScore: number, withComment: number) => ({
  records,
  withAccount: records,
  withDate,
  withScore,
  withComment,
})

describe('the quality of an account’s data', () => {
  it('is named by what is missing most', () => {
    expect(qualityInShort(quality(100, 82, 91, 100))).toBe('82% dated')
    expect(qualityInShort(quality(3, 3, 0, 3))).toBe('none scored')
    expect(qualityInShort(quality(3, 3, 3, 3))).toBe('complete')
  })

  it('is not complete when one of a thousand lacks something', () => {
    expect(qualityInShort(quality(1000, 999, 1000, 1000))).toBe('>99% dated')
  })

  it('is not spoken of where nothing was said yet', () => {
    expect(qualityInShort(quality(0, 0, 0, 0))).toBeNull()
    expect(qualityInFull(quality(0, 0, 0, 0))).toBe('No answer, call or deal names this account yet.')
  })

  it('says in full all that is missing', () => {
    expect(qualityInFull(quality(50, 50, 41, 0))).toBe('Of 50 records, 82% scored, none with words.')
    expect(qualityInFull(quality(1, 1, 1, 1))).toBe('The one record has a date, a score and a comment.')
  })
})

describe('the number of accounts', () => {
  it('says how many spoke where some did not', () => {
    expect(totalWords(386, 0)).toBe('386 accounts')
    expect(totalWords(1204, 818)).toBe('1,204 accounts · 386 spoke themselves')
    expect(totalWords(1, 0)).toBe('1 account')
  })
})
