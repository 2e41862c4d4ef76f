import { describe, expect, it } from 'vitest'
import { briefChecks, type QuotedPair } from '#engine/briefs/checks.ts'
import type { BriefInput } from '#engine/briefs/input.ts'
import { briefInput, priority, quotation } from './brief-input.ts'

const pair = (quoted: string, stored: string | null = quoted): QuotedPair => ({ evidenceId: 'E-0147', quoted, stored })

const checks = (input: BriefInput, pairs: readonly QuotedPair[] = [pair('Same')]): readonly string[] =>
  briefChecks(input, pairs).map(({ tone, text }) => `${tone}: ${text}`)

const survey = {
  file: 'a.csv',
  kind: 'survey',
  tool: 'table',
  rowsRead: 9,
  rowsKept: 9,
  comments: 9,
  sha256: '',
} as const
const twoKinds = [survey, { ...survey, file: 'b.vtt', kind: 'call' } as const]

describe('quotations', () => {
  it('are good when each equals its source', () => {
    expect(checks(briefInput(), [pair('a'), pair('b')])).toContain(
      'good: 2 of 2 quotations match their source, character for character',
    )
  })

  it('are bad when a character differs or the comment is gone, and says which', () => {
    expect(checks(briefInput(), [pair('it’s', "it's"), pair('b')])).toContain(
      'bad: 1 of 2 quotations does not match the source: E-0147',
    )
    expect(checks(briefInput(), [pair('a', null)])).toContain('bad: 1 of 1 quotation does not match the source: E-0147')
  })

  it('are missed where a priority has none', () => {
    expect(checks(briefInput({ priorities: [priority({ quotations: [] })] }))).toContain(
      'warn: Priority 1 has no quotation',
    )
  })
})

describe('evidence', () => {
  it('gives each priority’s grade', () => {
    expect(checks(briefInput())).toContain('good: Evidence: priority 1 good, priority 2 good, priority 3 good')
  })

  it('is bad below the rule without a written reason, and a warning with one', () => {
    const tied = { met: false, reasons: ['3 comments where 5 are needed'] }
    expect(checks(briefInput({ priorities: [priority({ tied })] }))).toContain(
      'bad: Priority 1 is below the evidence rule: 3 comments where 5 are needed; it has no written reason',
    )
    expect(checks(briefInput({ priorities: [priority({ tied, reason: 'Because' })] }))).toContain(
      'warn: Priority 1 is below the evidence rule: 3 comments where 5 are needed; its written reason is in the brief',
    )
  })

  it('is asked for two kinds of source only where the workspace has them', () => {
    const single = [priority({ kinds: ['call'] })]
    expect(checks(briefInput({ sources: twoKinds, priorities: single }))).toContain(
      'warn: Priority 1 rests on calls alone',
    )
    expect(checks(briefInput({ sources: twoKinds }))).toContain(
      'good: All priorities rest on 2 kinds of source or more',
    )
    expect(checks(briefInput({ sources: [survey], priorities: single })).join()).not.toMatch(/alone|2 kinds/)
  })

  it('warns of a priority that rests on one source for over 60%', () => {
    expect(checks(briefInput({ sources: twoKinds }))).toContain(
      'warn: Priority 3 rests on one survey, survey-h2.csv, for 61% of its comments',
    )
    expect(checks(briefInput({ sources: [survey] })).join()).not.toContain('61%')
  })
})

describe('personal data', () => {
  it('is not found in masked text', () => {
    expect(checks(briefInput())).toContain('good: No personal data found in the text')
  })

  it('is found in what was said and in what was typed, and says where', () => {
    const found = checks(
      briefInput({
        priorities: [
          priority({ ownerRole: 'ops@example.com', quotations: [quotation({ text: 'call me on +1 202 555 0143' })] }),
        ],
      }),
    )
    expect(found).toContain('bad: What may be an e-mail address stands in priority 1')
    expect(found).toContain('bad: What may be a phone number stands in E-0147')
  })
})

describe('the number of priorities', () => {
  const of = (amount: number): BriefInput =>
    briefInput({ priorities: Array.from({ length: amount }, (_, at) => priority({ rank: at + 1 })) })

  it('is good from three to five', () => {
    expect(checks(of(3)).at(-1)).toBe('good: 3 priorities, in the range of 3 to 5')
    expect(checks(of(5)).at(-1)).toBe('good: 5 priorities, in the range of 3 to 5')
  })

  it('is said to be too small or too large otherwise', () => {
    expect(checks(of(2)).at(-1)).toBe('warn: 2 priorities (3 to 5 needed)')
    expect(checks(of(6)).at(-1)).toBe('warn: 6 priorities (3 to 5 needed)')
  })
})
