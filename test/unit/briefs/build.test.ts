import { describe, expect, it } from 'vitest'
import { briefOptionsSchema, type BriefOptions } from '#shared/contract/briefs.ts'
import { buildBrief } from '#engine/briefs/build.ts'
import type { BriefInput } from '#engine/briefs/input.ts'
import { renderMarkdown } from '#engine/briefs/markdown.ts'
import { pagesOf } from '#engine/briefs/model.ts'
import { briefInput, priority, quotation } from './brief-input.ts'

const optionsWith = (changes: Partial<BriefOptions> = {}): BriefOptions => briefOptionsSchema.parse(changes)

const pagesText = (input: BriefInput, options = optionsWith()): readonly string[] =>
  renderMarkdown(buildBrief(input, options)).split('\n---\n')

describe('the overview', () => {
  it('says what it rests on in one sentence', () => {
    const [overview] = pagesText(briefInput())
    expect(overview).toContain('# What customers need from us in Q1 2027')
    expect(overview).toContain(
      'Three priorities from 4,812 comments by 386 accounts: 9 surveys, 214 calls and 178 closed deals, 1 Dec 2025 to 30 Nov 2026.',
    )
  })

  it('names the unit it counts', () => {
    const totals = { comments: 14_640, units: 14_640, surveys: 1, answers: 14_640, calls: 0, deals: 0 }
    const [overview] = pagesText(briefInput({ unit: 'record', totals }))
    expect(overview).toContain('from 14,640 comments in 14,640 records: 1 survey,')
    expect(overview).toContain('**510** comments · NPS impact')
    expect(pagesText(briefInput({ unit: 'respondent' }))[0]).toContain('**510** comments, **149** respondents')
  })

  it('shows size, effect, value and lost deals of each priority', () => {
    expect(pagesText(briefInput())[0]).toContain(
      '**510** comments, **149** accounts · NPS impact **−8.7** (−11.6 to −5.9) · At stake **$2.11M** · **7** lost deals',
    )
  })

  it('leaves quotations out before it grows beyond a page', () => {
    const long = 'All teams that close a month need this done in a way that they can check for themselves. '
      .repeat(6)
      .trim()
    const priorities = [1, 2, 3, 4, 5].map((rank) => priority({ rank, outcome: long }))
    const [overview = ''] = pagesText(briefInput({ priorities }))
    expect(overview.match(/^> “/gm) ?? []).toHaveLength(0)
    expect(pagesText(briefInput())[0]?.match(/^> “/gm)).toHaveLength(2)
  })

  it('says whether the priorities are committed', () => {
    expect(pagesText(briefInput())[0]).toContain('A draft: these priorities are not committed yet.')
    const cycle = {
      ...briefInput().cycle,
      state: 'committed' as const,
      committedAt: '2026-12-01T10:00:00Z',
      committedBy: 'COO',
    }
    expect(pagesText(briefInput({ cycle }))[0]).toContain('Committed by COO on 1 Dec 2026.')
  })

  it('says that sample data is made up', () => {
    expect(pagesText(briefInput({ isSample: true }))[0]).toContain('Made-up sample data')
  })
})

describe('a priority’s page', () => {
  const [, first = '', second = '', third = ''] = pagesText(briefInput())

  it('gives place, owner, finding, grade and reasons', () => {
    expect(first).toContain(
      'Rank 1 of 3 (the numbers suggest 2) · held in 92% of trials, between rank 1 and 2 in 95% · owner: COO · Q1 2027',
    )
    expect(first).toContain(
      '510 comments from 149 of 386 accounts speak to Exports fail and Scheduled reports arrive late. Evidence: good. Over half of its comments come from one source.',
    )
    expect(third).toContain('Rank 3 of 3 · owner')
  })

  it('gives each figure with its interval', () => {
    expect(first).toContain('**149** of 386 accounts (39%)')
    expect(first).toContain('Win rate **33%** when raised (14% to 55%), **42%** otherwise · Trend **rising**')
  })

  it('leaves out what is not there', () => {
    const bare = priority({
      outcome: '',
      ownerRole: '',
      themes: [],
      npsImpact: null,
      lostDeals: 0,
      winRate: null,
      trend: 'unknown',
      quotations: [],
      measures: [],
    })
    const page = pagesText(briefInput({ priorities: [bare] }))[1] ?? ''
    expect(page).not.toMatch(/owner|NPS impact|Win rate|Trend|lost deal|In their words|Success is|n\/a|null|undefined/)
  })

  it('says what is not known of it when it is known of others, and only then', () => {
    const unscored = 'What it does to NPS: fewer than 20 scored answers raise it.'
    expect(second).toContain(unscored)
    expect(pagesText(briefInput({ priorities: [priority({ npsImpact: null })] }))[1]).not.toContain(unscored)
  })

  it('says how many values are unknown', () => {
    expect(first).toContain('The value of 12 accounts that raise it; what is at stake leaves them out.')
  })

  it('quotes one from the other side when over 10% are on it', () => {
    expect(first).not.toContain('come from promoters')
    expect(third).toContain('### 14% come from those who praise\n\n> “Honestly the price is fair for what we get”')
  })

  it('quotes at most three, the counter-example included', () => {
    const quotations = [1, 2, 3, 4, 5].map((at) => quotation({ evidenceId: `E-000${at}`, text: `Words ${at}` }))
    const page = (share: number): number =>
      (
        pagesText(
          briefInput({
            priorities: [
              priority({
                quotations,
                contradicting: { share, from: 'those who praise' },
                counterExample: quotation({ evidenceId: 'E-9' }),
              }),
            ],
          }),
        )[1] ?? ''
      ).match(/^> “/gm)?.length ?? 0
    expect([page(0.1), page(0.11)]).toEqual([3, 3])
  })

  it('never puts reported words in quotation marks', () => {
    expect(second).toContain('> Their security team closed the file that day.\n')
    expect(second).toContain('E-3391 · lost deal, $120K · reported by staff · retail, enterprise')
  })

  it('says why a priority below the evidence rule is kept', () => {
    const weak = priority({
      tied: { met: false, reasons: ['3 comments where 5 are needed.'] },
      reason: 'Two of the three largest accounts raised it',
    })
    expect(pagesText(briefInput({ priorities: [weak] }))[1]).toContain(
      'Kept although its evidence is below the rule (3 comments where 5 are needed): Two of the three largest accounts raised it.',
    )
  })
})

describe('the options', () => {
  it('name accounts only when asked to', () => {
    const input = briefInput()
    expect(pagesText(input).join('')).not.toContain('Harbourline')
    expect(pagesText(input, optionsWith({ showAccounts: true })).join('')).toContain(
      'E-0147 · survey · Harbourline Mills · manufacturing, enterprise · 12 Oct 2026',
    )
  })

  it('leave value out wherever it stands', () => {
    const text = pagesText(briefInput(), optionsWith({ showValue: false })).join('')
    expect(text).not.toMatch(/\$|At stake|at stake/)
  })

  it('leave intervals out wherever they stand', () => {
    const text = pagesText(briefInput(), optionsWith({ showIntervals: false })).join('')
    expect(text).toContain('NPS impact **−8.7**')
    expect(text).not.toMatch(/−11\.6|14% to/)
  })
})

describe('the last page', () => {
  it('gives the filters, what was left out, and every file’s fingerprint', () => {
    const last = pagesText(briefInput()).at(-1) ?? ''
    expect(last).toContain('- Evidence from 1 Dec 2025 to 30 Nov 2026.')
    expect(last).toContain('- Left out: 212 comments outside the window.')
    expect(last).toContain('433 comments (9%) fit no theme.')
    expect(last).toContain(
      '| survey-h1.csv | survey | 2,100 of 2,105 | 1,980 | 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 |',
    )
  })
})

it('does not name an account through the name of its call’s file', () => {
  const [survey] = briefInput().sources
  const call = {
    file: '2026-03-14 Copperwell Stores.vtt',
    kind: 'call',
    tool: 'Zoom',
    rowsRead: 1,
    rowsKept: 1,
    comments: 4,
  } as const
  const input = briefInput({
    sources: [...(survey ? [survey] : []), { ...call, sha256: 'ab12' }, { ...call, sha256: 'cd34' }],
  })
  expect(pagesText(input).join('')).not.toContain('Copperwell')
  expect(pagesText(input).at(-1)).toContain('| call 2 | call | 1 | 4 | cd34 |')
  expect(pagesText(input, optionsWith({ showAccounts: true })).at(-1)).toContain('Copperwell Stores.vtt')
})

it('makes a page of overview, one for each priority, and one for the files', () => {
  expect(pagesOf(buildBrief(briefInput(), optionsWith()))).toHaveLength(5)
})
