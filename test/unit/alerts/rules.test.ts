import { describe, expect, it } from 'vitest'
import type { Alert } from '#shared/contract/alerts.ts'
import { endedAlerts, isSharp, sharpMoves, type Standing } from '#engine/features/alerts/rules.ts'
import { accountWords, noticeOf, themeWords } from '#engine/features/alerts/words.ts'

describe('a sharp move', () => {
  it.each([
    ['into high by one step', 45, 50, true],
    ['by 25 points below the line to high', 0, 25, true],
    ['by 25 points within high', 50, 75, true],
    ['by 24 points below the line to high', 0, 24, false],
    ['within high by less', 50, 70, false],
    ['not at all', 65, 65, false],
    ['down', 75, 50, false],
  ])('of an account: %s', (_, was, now, expected) => {
    expect(isSharp('account', was, now)).toBe(expected)
  })

  it('of a theme is to rise where it did not', () => {
    expect([isSharp('theme', 0, 1), isSharp('theme', 1, 1), isSharp('theme', 1, 0)]).toEqual([true, false, false])
  })

  const theme = (subject: string, level: number): Standing => ({ kind: 'theme', subject, level })
  const account = (subject: string, level: number): Standing => ({ kind: 'account', subject, level })

  it('needs something to have moved from, and does not take an account for a theme', () => {
    const before = [theme('a', 0), account('b', 15)]
    const now = [theme('a', 1), account('a', 70), account('b', 70), theme('new', 1)]
    expect(sharpMoves(before, now)).toEqual([
      { moved: theme('a', 1), was: 0 },
      { moved: account('b', 70), was: 15 },
    ])
  })

  it('ends when it does not hold any more, not when nobody looked', () => {
    const told = [
      { kind: 'account', subject: 'a', was: 15 },
      { kind: 'account', subject: 'b', was: 15 },
      { kind: 'theme', subject: 'unlooked', was: 0 },
    ] as const
    expect(endedAlerts(told, [account('a', 30), account('b', 60)])).toEqual([told[0]])
  })
})

describe('what is said of it', () => {
  it('is from what to what, with the month and the counts', () => {
    const rise = { last: { hits: 12, of: 80 }, before: { hits: 10, of: 320 } }
    expect(themeWords(rise, 'account', '2026-11')).toEqual({
      says: 'rises: 15% of accounts in Nov 2026 (12 of 80), 3% in the months before',
      brief: '3% → 15% of accounts',
    })
    expect(themeWords({ ...rise, before: { hits: 0, of: 320 } }, 'respondent', '2026-11').says).toContain(
      'of respondents in Nov 2026 (12 of 80), none in the months before',
    )
    const reasons = ['last score 3', 'score fell from 9 to 3', 'renewal in 40 days'].map((says) => ({
      points: 25,
      says,
    }))
    expect(accountWords({ points: 65, level: 'high', reasons }, 15).says).toBe(
      'risk rose from 15 to 65, now high: last score 3, score fell from 9 to 3',
    )
    expect(accountWords({ points: 40, level: 'middle', reasons }, 15).says).toContain('from 15 to 40: last score 3')
  })

  const alert = (kind: Alert['kind'], name: string): Alert => ({
    kind,
    id: name,
    name,
    says: 'rises: a lot',
    brief: kind === 'theme' ? '3% → 15% of accounts' : 'risk 15 → 65',
    at: '2026-11-29T10:00:00.000Z',
  })

  it('is one line, however much moved', () => {
    expect(noticeOf([alert('theme', 'Slow export')])).toBe('“Slow export” rises: a lot.')
    const some = [alert('theme', 'Slow export'), alert('account', 'Contoso')]
    expect(noticeOf(some)).toBe('Moved sharply: “Slow export” (3% → 15% of accounts) and Contoso (risk 15 → 65).')
    expect(noticeOf([...some, alert('account', 'Fabrikam'), alert('account', 'Litware')])).toBe(
      'Moved sharply: “Slow export” (3% → 15% of accounts), Contoso (risk 15 → 65) and 2 others.',
    )
  })
})
