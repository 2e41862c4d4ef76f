import type { Quote } from '#shared/contract/values.ts'
import { clockOf } from './clock.ts'
import { outcomeWords } from './kind-words.ts'
import { shortMoney } from './money.ts'

export interface QuoteTag {
  readonly text: string
  readonly tone: 'neutral' | 'good' | 'bad'
}

const scoreNames = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: 'Rating' } as const
const bandTones = { detractor: 'bad', passive: 'neutral', promoter: 'good', other: 'neutral', none: 'neutral' } as const

/** What matters most about where it comes from: 'NPS 3', 'Call 14:32', 'Lost $240K'. */
export function quoteTag(quote: Pick<Quote, 'kind' | 'score' | 'startMs' | 'outcome' | 'amount'>): QuoteTag {
  if (quote.score) {
    return { text: `${scoreNames[quote.score.kind]} ${quote.score.value}`, tone: bandTones[quote.score.band] }
  }
  if (quote.kind === 'call') {
    return { text: quote.startMs === null ? 'Call' : `Call ${clockOf(quote.startMs)}`, tone: 'neutral' }
  }
  if (quote.kind === 'survey') return { text: 'Survey', tone: 'neutral' }
  const outcome = quote.outcome ? outcomeWords[quote.outcome] : 'Deal'
  const tone = quote.outcome === 'lost' ? 'bad' : quote.outcome === 'won' ? 'good' : 'neutral'
  return { text: quote.amount ? `${outcome} ${shortMoney(quote.amount)}` : outcome, tone }
}

/** The rest of it in words, account or file. */
export function quoteOrigin(quote: Pick<Quote, 'kind' | 'score' | 'account' | 'file'>): readonly string[] {
  const kind = quote.kind === 'survey' && quote.score ? ['Survey'] : quote.kind === 'deal' ? ['Deal'] : []
  return [...kind, quote.account ?? quote.file]
}
