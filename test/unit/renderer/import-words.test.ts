import { describe, expect, it } from 'vitest'
import { listWords, outcomeSentences, unreadableWay } from '../../../renderer/src/screens/import/import-words.ts'
import {
  importedSentence,
  joinedSentence,
  knownSentence,
} from '../../../renderer/src/screens/import/import-result-words.ts'
import { maskedWords, maskingSentence } from '../../../renderer/src/screens/import/mask-words.ts'
import { missingWords, qualityLine, repairWords } from '../../../renderer/src/screens/import/quality-words.ts'
import { rolesFor } from '../../../renderer/src/screens/import/role-words.ts'
import { readFileName } from '#engine/readers/details/file-name.ts'
import { previewOf } from './import-read-files.ts'
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
    expect(first).toBe(
      '1,204\u00a0answers read: 1,194\u00a0kept, 10 left out (9 already here, 1 for the reason below).',
    )
  })

  it('does not count twice where all that is left out is left out for one cause', () => {
    const first = (repeats: number) => outcomeSentences('survey', { ...counts, repeats })[0]
    expect(first(0)).toBe('1,204\u00a0answers read: 1,194\u00a0kept, 10 left out for the reasons below.')
    expect(first(10)).toBe('1,204\u00a0answers read: 1,194\u00a0kept, 10 already here and left out.')
  })

  it('says it in one breath when all is kept', () => {
    const all = { ...counts, rowsKept: 1204, rowsSkipped: 0, repeats: 0, nonAnswers: 0, masked: {} }
    expect(outcomeSentences('deal', all)).toEqual(['1,204\u00a0deals read, all kept.', '1,131\u00a0comments in them.'])
  })

  it('says that letters are stored other than in the file, once that is asked for', () => {
    const { reading } = previewOf()
    const repair = { cells: 2, examples: [] }
    expect(repairWords({ repair, reading })).toBe('')
    expect(repairWords({ repair, reading: { ...reading, repairsText: true } })).toContain('in the 2\u00a0cells found')
  })

  it('promises an import beside the title only where there is something to import', () => {
    expect(listWords(0, false)).toBeNull()
    expect(listWords(1, true)).toBe('1 file, nothing is stored until you import')
    expect(listWords(2, false)).toBe('2 files, nothing in them to import')
  })

  it('speaks of one record in the singular', () => {
    const one = {
      ...counts,
      rowsRead: 1,
      rowsKept: 1,
      rowsSkipped: 0,
      repeats: 0,
      comments: 0,
      nonAnswers: 1,
      masked: {},
    }
    expect(outcomeSentences('survey', one)).toEqual([
      '1\u00a0answer read, all kept.',
      '0\u00a0comments in it.',
      '1\u00a0answer like “n/a” says nothing: kept, not counted as a comment.',
    ])
  })

  it('names what is masked with the right plural', () => {
    expect(outcomeSentences('survey', counts).at(-1)).toBe(
      '12\u00a0e\u2011mail addresses and 1\u00a0phone number masked.',
    )
  })

  it('says of a file that cannot be read what is true: without it, or alone', () => {
    expect(unreadableWay(true)).toContain('other files can be imported')
    expect(unreadableWay(false)).toMatch(/^Take it off the list/)
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

describe('what is masked, in words', () => {
  it('lists the kinds', () => {
    expect(maskingSentence(['phone', 'e-mail', 'ip', 'url-token'])).toBe(
      'E\u2011mail and IP addresses, phone numbers and links with an access key are masked on the way in.',
    )
  })

  it('says that nothing is masked when that is so', () => {
    expect(maskingSentence([])).toBe('Nothing is masked on the way in.')
  })

  it('counts names of people as people say it', () => {
    expect(maskedWords({ name: 2, iban: 1 })).toBe('1\u00a0bank account number and 2\u00a0names of people')
  })
})

describe('the quality of what is read', () => {
  const quality = { records: 1204, withAccount: 1180, withDate: 1204, withScore: 1096, withComment: 867 }

  it('says the share with account, date, score and comment', () => {
    expect(qualityLine('survey', quality)).toBe('Account 98%, date 100%, score 91%, comment 72%.')
  })

  it('says what is missing in counts', () => {
    expect(missingWords('survey', quality)).toBe(
      '24 of 1,204\u00a0answers have no account, 108 no score and 337 no comment.',
    )
  })

  it('says of one that it has none', () => {
    expect(missingWords('survey', { ...quality, withAccount: 1203, withScore: 1204, withComment: 1204 })).toBe(
      '1 of 1,204\u00a0answers has no account.',
    )
  })

  it('says what is missing altogether, and expects no score of a call', () => {
    const calls = { records: 4, withAccount: 0, withDate: 4, withScore: 0, withComment: 4 }
    expect(qualityLine('call', calls)).toBe('Account 0%, date 100%, comment 100%.')
    expect(missingWords('call', calls)).toMatch(/^There is no account in any of them\. A file named like/)
    const one = { ...calls, records: 1, withDate: 1, withComment: 1 }
    expect(missingWords('call', one)).toMatch(/^There is no account in it\./)
    const example = /“(.+)”/.exec(missingWords('call', one))?.[1] ?? ''
    expect(readFileName(`${example}.vtt`)).toMatchObject({ account: 'Northwind', when: { iso: '2026-03-04' } })
  })

  it('says nothing of a table of accounts', () => {
    expect(qualityLine('account', quality)).toBeNull()
    expect(missingWords('account', quality)).toBe('')
  })
})

describe('what an import brought', () => {
  const report = {
    ...counts,
    id: 's1',
    file: 'a.csv',
    kind: 'survey',
    tool: 'table',
    encoding: 'utf-8',
    skipped: [],
    joinedAccounts: [],
    importedBefore: null,
  } as const
  const names = (many: number) => Array.from({ length: many }, (_, nth) => ({ name: `n${nth}`, with: `N${nth}` }))

  it('says of a file that was here already that nothing of it was added, and counts the others', () => {
    const known = { ...report, file: 'b.csv', importedBefore: '2026-10-12T09:00:00.000Z' } as const
    expect(
      importedSentence([
        { ...report, skipped: [], remarked: [], checks: [], joinedAccounts: [] },
        { ...known, skipped: [], remarked: [], checks: [], joinedAccounts: [] },
      ]),
    ).toMatch(/^Imported 1 file: /)
    expect(importedSentence([{ ...known, skipped: [], remarked: [], checks: [], joinedAccounts: [] }])).toBe(
      'Nothing was added.',
    )
    expect(knownSentence([{ ...known, skipped: [], remarked: [], checks: [], joinedAccounts: [] }])).toBe(
      'b.csv was imported on 12 Oct 2026 already; nothing of it was added.',
    )
    expect(knownSentence([{ ...report, skipped: [], remarked: [], checks: [], joinedAccounts: [] }])).toBeNull()
  })

  it('says which names were joined with an account, and counts the rest of many', () => {
    expect(joinedSentence([{ ...report, skipped: [], remarked: [], checks: [], joinedAccounts: names(1) }])).toMatch(
      /^n0 counts as N0\. /,
    )
    expect(joinedSentence([{ ...report, skipped: [], remarked: [], checks: [], joinedAccounts: names(9) }])).toMatch(
      /^n0 counts as N0, n1 counts as N1, n2 counts as N2 and 6 other names as well\. /,
    )
    expect(joinedSentence([{ ...report, skipped: [], remarked: [], checks: [], joinedAccounts: [] }])).toBeNull()
  })
})
