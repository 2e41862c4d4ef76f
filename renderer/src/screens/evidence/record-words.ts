import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import { shortMoney } from '../../ui/money.ts'

export type Passage = EvidenceRecord['passages'][number]
export type PassageComment = Passage['comments'][number]

/** '3 Nov 2026', '41 min', 'Tailspin Toys', '$310K renews 1 Mar 2027' */
export function recordFacts({ when, durationMs, account, respondent }: EvidenceRecord): readonly string[] {
  return [
    when && formatDate(when.iso),
    durationMs !== null && formatCount(Math.max(1, Math.round(durationMs / 60_000)), 'minute'),
    account?.name,
    account?.value && account.renewalOn
      ? `${shortMoney(account.value)} renews ${formatDate(account.renewalOn)}`
      : account?.value && `${shortMoney(account.value)} a year`,
    respondent,
  ].filter((fact) => typeof fact === 'string')
}

/** 'row 418', 'rows 2 to 4', 'lines 212 to 219' */
export function placeWords({ placeUnit }: Pick<EvidenceRecord, 'placeUnit'>, { placeFrom, placeTo }: Passage): string {
  const one = placeUnit === 'rows' ? 'row' : 'line'
  return placeFrom === placeTo
    ? `${one} ${formatNumber(placeFrom)}`
    : `${one}s ${formatNumber(placeFrom)} to ${formatNumber(placeTo)}`
}

export function commentIn(
  record: EvidenceRecord,
  id: string,
): { readonly passage: Passage; readonly comment: PassageComment } | null {
  for (const passage of record.passages) {
    const comment = passage.comments.find((candidate) => candidate.comment === id)
    if (comment) return { passage, comment }
  }
  return null
}

export type Stretch =
  | { readonly type: 'text'; readonly at: number; readonly text: string }
  | { readonly type: 'comment'; readonly at: number; readonly text: string; readonly comment: PassageComment }

/** A passage's text, letter for letter, cut at its comments. */
export function stretchesOf({ text, comments }: Pick<Passage, 'text' | 'comments'>): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const comment of [...comments].sort((a, b) => a.start - b.start)) {
    if (comment.start < at) continue
    if (comment.start > at) stretches.push({ type: 'text', at, text: text.slice(at, comment.start) })
    stretches.push({ type: 'comment', at: comment.start, text: text.slice(comment.start, comment.end), comment })
    at = comment.end
  }
  if (at < text.length) stretches.push({ type: 'text', at, text: text.slice(at) })
  return stretches
}

interface Spoken {
  readonly at: number
  readonly text: string
  /** The theme it speaks to; null for the words between. */
  readonly theme: string | null
}

/** A comment's words, letter for letter, cut where they begin and cease to speak to a theme; of two that overlap the first counts. */
export function spokenStretches(text: string, spans: PassageComment['spans']): readonly Spoken[] {
  const stretches: Spoken[] = []
  let at = 0
  for (const { theme, span } of [...spans].sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = [span[0], Math.min(span[1], text.length)]
    if (start < at || end <= start) continue
    if (start > at) stretches.push({ at, text: text.slice(at, start), theme: null })
    stretches.push({ at: start, text: text.slice(start, end), theme })
    at = end
  }
  if (at < text.length) stretches.push({ at, text: text.slice(at), theme: null })
  return stretches
}
