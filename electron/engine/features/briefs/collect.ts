import type { QuotedPair } from '../../briefs/checks.ts'
import type { BriefInput, BriefPriority, BriefQuotation } from '../../briefs/input.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { cycleOf } from '../cycles/view.ts'
import { evidenceId } from '../evidence/joined-row.ts'
import { dealFigures } from '../figures/deals.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { stakeBasis, stakeOfThemes } from '../figures/stake.ts'
import { counterExamples, smallerSide } from '../priorities/counter.ts'
import { firmnessNow } from '../priorities/firmness.ts'
import { movesOf } from '../plan/moves.ts'
import { planFields } from '../plan/priority-plan.ts'
import { priorityFigures, type PriorityFigures } from '../priorities/figures.ts'
import { quotationsOf, type QuotationRow } from '../priorities/repo.ts'
import { listSources } from '../sources/repo.ts'
import { quotesOf } from '../themes/quotes.ts'
import { activeRun } from '../themes/repo.ts'

/** Everything a brief says, read from the workspace. The same functions feed the screens. */
export function collectBrief(context: Context): { input: BriefInput; pairs: QuotedPair[] } {
  const { db } = context
  const facts = factsOf(context)
  const cycle = cycleOf(context)
  const priorities = priorityFigures(context)
  const records = (kind: CommentFact['kind']): number =>
    new Set(facts.comments.filter((one) => one.kind === kind).map((one) => one.record)).size
  const placed = new Set([...facts.ofTheme.values()].flat()).size
  const sources = listSources(db)
  const input: BriefInput = {
    workspace: setting(db, 'name'),
    isSample: setting(db, 'is_sample') === '1',
    cycle: {
      name: cycle.name,
      state: cycle.state,
      committedAt: cycle.committedAt,
      committedBy: cycle.committedBy,
      windowFrom: cycle.windowFrom,
      windowTo: cycle.windowTo,
      objective: cycle.objective,
      goals: cycle.goals,
      measures: cycle.measures.filter((measure) => measure.priority === null),
    },
    unit: facts.unit,
    totals: {
      comments: facts.comments.length,
      units: facts.units,
      surveys: sources.filter((source) => source.kind === 'survey').length,
      answers: records('survey'),
      calls: records('call'),
      deals: new Set(
        facts.comments.filter((one) => one.kind === 'deal' && one.outcome !== 'open').map((one) => one.record),
      ).size,
    },
    priorities: priorities.map((one) => priorityOf(context, one, cycle.measures)),
    unplaced: facts.comments.length - placed,
    leftOut: leftOut(db, facts.outside),
    sources: sources.map(({ file, kind, tool, rowsRead, rowsKept, comments, sha256 }) => ({
      file,
      kind,
      tool,
      rowsRead,
      rowsKept,
      comments,
      sha256,
    })),
    run: activeRun(db),
  }
  return { input, pairs: quotedPairs(db, priorities) }
}

function priorityOf(
  context: Context,
  { row, set, card, themes }: PriorityFigures,
  measures: ReturnType<typeof cycleOf>['measures'],
): BriefPriority {
  const facts = factsOf(context)
  const deals = dealFigures(facts, set.comments)
  const stake = stakeOfThemes(stakeBasis(context), themes)
  const rows = quotationsOf(context.db, row.seq)
  return {
    rank: card.rank,
    title: card.title,
    outcome: card.outcome,
    ownerRole: card.ownerRole,
    themes: card.themes.map((theme) => theme.label),
    comments: card.comments,
    units: card.units,
    unitsOf: facts.units,
    npsImpact: card.npsImpact,
    atStake: card.atStake && { value: card.atStake, unknownAccounts: stake.unknown },
    lostDeals: card.lostDeals,
    winRate: deals.rate && {
      withTheme: { value: deals.rate.mean, ...deals.rate.interval },
      without: deals.without,
      deals: deals.won + deals.lost,
    },
    trend: set.inputs.trend ?? 'unknown',
    grade: card.grade,
    tied: card.tied,
    reason: card.reason,
    suggestedRank: card.suggested.rank,
    firmness: firmnessNow(context).get(card.id) ?? null,
    kinds: [...new Set(set.comments.map((one) => one.kind))],
    largestSource: largestSource(context.db, set.comments),
    quotations: rows.flatMap((one) => quotationOf(context.db, one)),
    contradicting: { share: set.evidence.contradictingShare, from: smallerSide(set.comments) },
    counterExample: counterExample(context, { set, themes, rows }),
    measures: measures.filter((measure) => measure.priority === card.id),
    ...planOf(context.db, row.seq),
  }
}

function planOf(
  db: Db,
  priority: number,
): Pick<BriefPriority, 'ask' | 'askOn' | 'decision' | 'moves' | 'alternatives' | 'unknowns'> {
  const { ask, askOn, decision, alternatives, unknowns } = planFields(db, priority)
  return {
    ask,
    askOn,
    decision,
    moves: movesOf(db, priority).map(({ id: _id, ...move }) => move),
    alternatives: linesOf(alternatives),
    unknowns: linesOf(unknowns),
  }
}

/** One entry a line, as they were typed. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function quotationOf(db: Db, quotation: Pick<QuotationRow, 'comment' | 'text'>): BriefQuotation[] {
  return quotesOf(db, [quotation.comment]).map(({ marks: _marks, comment: _comment, file: _file, ...quote }) => ({
    ...quote,
    text: quotation.text,
    segment: segmentOf(db, quotation.comment),
  }))
}

interface Contradicted {
  readonly set: PriorityFigures['set']
  readonly themes: readonly number[]
  readonly rows: readonly QuotationRow[]
}

/** The counter-example that was chosen, else the best to quote, where the smaller side is large enough to be heard. */
function counterExample(context: Context, { set, themes, rows }: Contradicted): BriefQuotation | null {
  const counter = counterExamples(context, set, themes)
  const wanted = new Set(counter)
  const chosen = rows.find(({ comment }) => wanted.has(comment))
  if (chosen) return quotationOf(context.db, chosen)[0] ?? null
  const [comment] = counter
  if (comment === undefined) return null
  const text = context.db.pluck<string>('SELECT text FROM comment WHERE seq = @comment', { comment })[0] ?? ''
  return quotationOf(context.db, { comment, text })[0] ?? null
}

function largestSource(db: Db, comments: readonly CommentFact[]): BriefPriority['largestSource'] {
  const counts = new Map<number, number>()
  for (const { source } of comments) counts.set(source, (counts.get(source) ?? 0) + 1)
  const [largest] = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0])
  if (!largest) return null
  const source = db.get<{ file: string; kind: 'survey' | 'call' | 'deal' }>(
    'SELECT file, kind FROM source WHERE seq = @seq',
    {
      seq: largest[0],
    },
  )
  return source ? { ...source, share: largest[1] / comments.length } : null
}

const segmentWords = /^(segment|plan|industry|tier|size|region|role)$/i

/** What kind of customer speaks, from the attributes of the comment's record and account. */
function segmentOf(db: Db, comment: number): string[] {
  const found = db.get<{ attributes: string; ofAccount: string | null }>(
    `SELECT r.attributes, f.attributes AS ofAccount FROM comment c
     JOIN record r ON r.seq = c.record LEFT JOIN account_fact_now f ON f.account = r.account
     WHERE c.seq = @comment`,
    { comment },
  )
  const all = {
    ...(JSON.parse(found?.ofAccount ?? '{}') as Record<string, string>),
    ...(JSON.parse(found?.attributes ?? '{}') as Record<string, string>),
  }
  const named = Object.entries(all).filter(([name]) => segmentWords.test(name))
  return [...new Set(named.map(([, value]) => value))].slice(0, 2)
}

function leftOut(db: Db, outside: number): string[] {
  const count = (sql: string): number => db.pluck<number>(sql)[0] ?? 0
  const uninformative = count(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE c.is_informative = 0 AND c.is_excluded = 0`,
  )
  const excluded = count(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE c.is_excluded = 1`,
  )
  const skipped = listSources(db).reduce((sum, source) => sum + source.rowsSkipped, 0)
  const words = (number: number, what: string): string[] =>
    number === 0 ? [] : [`${number.toLocaleString('en')} ${what}`]
  return [
    ...words(outside, outside === 1 ? 'comment outside the window' : 'comments outside the window'),
    ...words(
      uninformative,
      uninformative === 1 ? 'comment that says nothing to sort' : 'comments that say nothing to sort',
    ),
    ...words(excluded, excluded === 1 ? 'comment excluded by hand' : 'comments excluded by hand'),
    ...words(skipped, skipped === 1 ? 'row left out at import' : 'rows left out at import'),
  ]
}

function quotedPairs(db: Db, priorities: readonly PriorityFigures[]): QuotedPair[] {
  return priorities.flatMap(({ row }) =>
    quotationsOf(db, row.seq).map((quotation) => {
      const stored = db.get<{ text: string; start: number }>(
        `SELECT p.text, c.start FROM comment c JOIN passage p ON p.seq = c.passage WHERE c.seq = @comment`,
        { comment: quotation.comment },
      )
      return {
        evidenceId: evidenceId(quotation.comment),
        quoted: quotation.text,
        stored: stored ? stored.text.slice(stored.start + quotation.start, stored.start + quotation.end) : null,
      }
    }),
  )
}
