import { z } from 'zod'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Context } from '../../kernel/context.ts'
import { dealFigures } from '../figures/deals.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { answersOf, npsBasis } from '../figures/nps.ts'
import { segmentsOf } from '../figures/segments.ts'
import { stakeBasis, stakeOfThemes } from '../figures/stake.ts'
import { quotesOf } from './quotes.ts'
import type { ThemeFigures } from './rows.ts'
import type { ThemeRecord } from './repo.ts'

const quotesShown = 6
const keywordsShown = 8

const keywordsSchema = z.array(z.object({ term: z.string(), lift: z.number() }))
const seqsSchema = z.array(z.number().int())

export const keywordsOf = (theme: ThemeRecord) =>
  keywordsSchema.parse(JSON.parse(theme.keywords)).slice(0, keywordsShown)

export function themeDetail(context: Context, { theme, row, comments }: ThemeFigures): ThemeDetail {
  const facts = factsOf(context)
  const deals = dealFigures(facts, comments)
  const keywords = keywordsOf(theme)
  const terms = keywords.map((keyword) => keyword.term)
  const members = new Set(comments.map((comment) => comment.seq))
  const typical = typicalOf(context, theme, members)
  const unusual = seqsSchema.parse(JSON.parse(theme.unusual)).filter((seq) => members.has(seq))
  return {
    ...row,
    keywords,
    kinds: kindsOf(comments),
    reach: { units: row.units, of: facts.units, share: row.units / Math.max(1, facts.units) },
    scoredAnswers: answersOf(npsBasis(facts.comments), comments).length,
    atStakeUnknown: stakeOfThemes(stakeBasis(context), [theme.seq]).unknown,
    winRate: deals.rate && {
      withTheme: { value: deals.rate.mean, ...deals.rate.interval },
      without: deals.without,
      deals: deals.won + deals.lost,
      won: deals.won,
    },
    segments: segmentsOf(context, comments),
    representatives: quotesOf(context.db, typical, terms),
    mostDifferent: quotesOf(context.db, unusual, terms),
    pinned: pinnedOf(context, theme, [...typical, ...unusual]),
  }
}

/** The run's medoids that still belong to the theme, then its strongest members; customers' own words before reported ones. */
export function typicalOf(
  context: Context,
  theme: ThemeRecord,
  members: ReadonlySet<number>,
  most = quotesShown,
): number[] {
  const medoids = seqsSchema.parse(JSON.parse(theme.typical)).filter((seq) => members.has(seq))
  const strongest = context.db
    .pluck<number>(
      `SELECT p.comment FROM placement p JOIN comment c ON c.seq = p.comment
       WHERE p.theme = @theme ORDER BY c.voice = 'reported', p.strength DESC, p.comment LIMIT @limit`,
      { theme: theme.seq, limit: 4 * most },
    )
    .filter((seq) => members.has(seq) && !medoids.includes(seq))
  return [...medoids, ...strongest].slice(0, most)
}

function pinnedOf({ db }: Context, theme: ThemeRecord, comments: readonly number[]): string[] {
  return db.pluck<string>(
    `SELECT c.id FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.theme = @theme AND p.by_person = 1 AND p.comment IN (SELECT value FROM json_each(@comments)) ORDER BY c.seq`,
    { theme: theme.seq, comments: JSON.stringify(comments) },
  )
}

function kindsOf(comments: readonly CommentFact[]): ThemeDetail['kinds'] {
  return (['survey', 'call', 'deal'] as const)
    .map((kind) => ({ kind, comments: comments.filter((comment) => comment.kind === kind).length }))
    .filter((one) => one.comments > 0)
}
