import type { Context } from '../../kernel/context.ts'
import { sideOf } from '../figures/evidence-of.ts'
import type { CommentFact } from '../figures/facts.ts'
import { typicalOf } from '../themes/detail.ts'
import type { ThemeRecord } from '../themes/repo.ts'

/** A quotation that is read out: long enough to say something, short enough to be read. */
const readable = { shortest: 25, longest: 320 } as const
/** Typical comments looked at in each theme. */
const considered = 40
/** Two comments that share this much of their words say the same thing twice. */
const alike = 0.6

interface Candidate {
  readonly seq: number
  readonly text: string
  readonly words: ReadonlySet<string>
  readonly fact: CommentFact
}

/**
 * Typical comments of themes, best first: in the customer's own voice, of readable length, from the larger side of those
 * that show one; each unit once, and nothing said twice in other words.
 */
export function worthQuoting(
  context: Context,
  themes: readonly ThemeRecord[],
  comments: readonly CommentFact[],
): number[] {
  const candidates = candidatesOf(context, themes, comments)
  const sides = comments.reduce((sum, comment) => sum + sideOf(comment), 0)
  const score = ({ text, fact }: Candidate): number => {
    const isReadable = text.length >= readable.shortest && text.length <= readable.longest
    return Number(isReadable) * 4 + Number(fact.voice === 'customer') * 2 + Number(sideOf(fact) * sides > 0)
  }
  const ranked = candidates
    .map((candidate, at) => ({ candidate, at, score: score(candidate) }))
    .sort((x, y) => y.score - x.score || x.at - y.at)
  const chosen: Candidate[] = []
  const units = new Set<number | string>()
  for (const { candidate } of ranked) {
    const unit = candidate.fact.unit ?? `comment ${candidate.seq}`
    if (units.has(unit) || chosen.some((one) => overlap(one.words, candidate.words) >= alike)) continue
    units.add(unit)
    chosen.push(candidate)
  }
  return chosen.map(({ seq }) => seq)
}

function candidatesOf(context: Context, themes: readonly ThemeRecord[], comments: readonly CommentFact[]): Candidate[] {
  const facts = new Map(comments.map((comment) => [comment.seq, comment]))
  const members = new Set(facts.keys())
  const seqs = [...new Set(themes.flatMap((theme) => typicalOf(context, theme, members, considered)))]
  const rows = context.db.all<{ seq: number; text: string }>(
    `SELECT c.seq, c.text FROM json_each(@seqs) w JOIN comment c ON c.seq = w.value ORDER BY w.key`,
    { seqs: JSON.stringify(seqs) },
  )
  return rows.flatMap(({ seq, text }) => {
    const fact = facts.get(seq)
    return fact ? [{ seq, text, words: new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)), fact }] : []
  })
}

/** Jaccard: words in both over words in either. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, one.size + other.size - shared)
}
