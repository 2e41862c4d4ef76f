import type { BriefInput, BriefPriority, BriefQuotation } from '#engine/briefs/input.ts'

/** A made-up brief whose every number is easy to find again in what is rendered. */

export function quotation(changes: Partial<BriefQuotation> = {}): BriefQuotation {
  return {
    evidenceId: 'E-0147',
    text: 'Last quarter it failed three nights in a row.',
    voice: 'customer',
    kind: 'survey',
    outcome: null,
    amount: null,
    score: null,
    account: 'Harbourline Mills',
    segment: ['manufacturing', 'enterprise'],
    when: { iso: '2026-10-12', precision: 'day' },
    startMs: null,
    ...changes,
  }
}

export function priority(changes: Partial<BriefPriority> = {}): BriefPriority {
  return {
    rank: 1,
    title: 'Make every export finish',
    outcome: 'Finance teams get any report out, whole, on the day they ask',
    ownerRole: 'COO',
    themes: ['Exports fail', 'Scheduled reports arrive late'],
    comments: 510,
    units: 149,
    unitsOf: 386,
    npsImpact: { value: -8.7, low: -11.6, high: -5.9 },
    atStake: { value: { amountMinor: 211_000_000, currency: 'USD' }, unknownAccounts: 12 },
    lostDeals: 7,
    winRate: { withTheme: { value: 0.3263, low: 0.1411, high: 0.5461 }, without: 0.42, deals: 9 },
    trend: 'rising',
    grade: { grade: 3, word: 'Good', reasons: ['Over half of its comments come from one source.'] },
    tied: { met: true, reasons: [] },
    reason: '',
    suggestedRank: 2,
    firmness: { place: 1, held: 0.92, from: 1, to: 2 },
    kinds: ['survey', 'call'],
    largestSource: { file: 'survey-h1.csv', kind: 'survey', share: 0.52 },
    quotations: [
      quotation(),
      quotation({
        evidenceId: 'E-2210',
        text: 'I just can’t get it out of the product.',
        kind: 'call',
        startMs: 872_000,
        segment: ['retail', 'mid-market'],
        account: 'Copperwell Stores',
        when: { iso: '2026-11-03T09:30', precision: 'minute' },
      }),
    ],
    contradicting: { share: 0.04, from: 'those who praise' },
    counterExample: null,
    measures: [{ name: 'Export success rate', baseline: '91.2%', target: '99.5%', dueOn: '2027-06-30' }],
    ask: '',
    askOn: null,
    decision: '',
    moves: [],
    alternatives: [],
    unknowns: [],
    ...changes,
  }
}

export function briefInput(changes: Partial<BriefInput> = {}): BriefInput {
  return {
    workspace: 'Ledger Cloud',
    isSample: false,
    cycle: {
      name: 'Q1 2027',
      state: 'open',
      committedAt: null,
      committedBy: null,
      windowFrom: '2025-12-01',
      windowTo: '2026-11-30',
      objective: '',
      goals: [],
      measures: [],
    },
    unit: 'account',
    totals: { comments: 4812, units: 386, surveys: 9, answers: 4100, calls: 214, deals: 178 },
    priorities: [
      priority(),
      priority({
        rank: 2,
        title: 'Win back security-led deals',
        outcome: 'Security reviewers find SSO and audit logs in the first trial.',
        suggestedRank: 1,
        ownerRole: '',
        npsImpact: null,
        lostDeals: 64,
        measures: [],
        quotations: [
          quotation({
            evidenceId: 'E-3391',
            text: 'Their security team closed the file that day.',
            voice: 'reported',
            kind: 'deal',
            outcome: 'lost',
            amount: { amountMinor: 12_000_000, currency: 'USD' },
            account: 'Brightfen Foods',
            segment: ['retail', 'enterprise'],
          }),
        ],
      }),
      priority({
        rank: 3,
        title: 'No surprises on price',
        suggestedRank: 3,
        firmness: null,
        trend: 'unknown',
        winRate: null,
        lostDeals: 0,
        contradicting: { share: 0.14, from: 'those who praise' },
        counterExample: quotation({ evidenceId: 'E-0900', text: 'Honestly the price is fair for what we get' }),
        largestSource: { file: 'survey-h2.csv', kind: 'survey', share: 0.61 },
      }),
    ],
    unplaced: 433,
    leftOut: ['212 comments outside the window', '18 repeats'],
    sources: [
      {
        file: 'survey-h1.csv',
        kind: 'survey',
        tool: 'Qualtrics',
        rowsRead: 2105,
        rowsKept: 2100,
        comments: 1980,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    run: { model: 'sentences-en', seed: 1, count: null },
    ...changes,
  }
}
