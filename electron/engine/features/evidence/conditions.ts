import type { EvidenceFilter } from '#shared/contract/evidence.ts'
import type { Values } from '../../db/statements.ts'
import { shownTone } from '../readings/shown-tone.ts'
import { asFtsQuery } from './search-words.ts'

/** The facets a person can filter by; each leaves itself out when its own counts are made. */
export type Facet =
  'kinds' | 'sources' | 'bands' | 'themes' | 'accounts' | 'outcomes' | 'tones' | 'speeches' | 'languages'

export interface Conditions {
  /** SQL over comment c, record r and source s; fixed fragments only, values are bound. */
  readonly where: string
  readonly values: Values
  readonly match: string | null
}

/** Comments that count: of active sources, in a customer's or a reported voice; with what was read in them, if it was. */
export const evidenceFrom = `
  comment c
  JOIN record r ON r.seq = c.record
  JOIN source s ON s.seq = c.source AND s.state = 'active'
  LEFT JOIN account a ON a.seq = r.account
  LEFT JOIN comment_reading cr ON cr.comment = c.seq`

export function conditionsOf(filter: EvidenceFilter, except: Facet | null = null): Conditions {
  const parts: string[] = ['1']
  const values: Record<string, string | number | null> = {}
  const oneOf = (facet: Facet, column: string, wanted: readonly string[]): void => {
    if (facet === except || wanted.length === 0) return
    parts.push(`${column} IN (SELECT value FROM json_each(@${facet}))`)
    values[facet] = JSON.stringify(wanted)
  }
  oneOf('kinds', 'r.kind', filter.kinds)
  oneOf('sources', 's.id', filter.sources)
  oneOf('bands', 'r.band', filter.bands)
  oneOf('outcomes', 'r.outcome', filter.outcomes)
  oneOf('tones', shownTone, filter.tones)
  oneOf('speeches', 'cr.speech', filter.speeches)
  oneOf('languages', 'cr.language', filter.languages)
  if (filter.accounts.length > 0 && except !== 'accounts') {
    // A spelling that was merged since it was chosen stands for the account it counts as.
    parts.push(`r.account IN (
      SELECT COALESCE(m.into_seq, named.seq) FROM account named LEFT JOIN account_merge m ON m.account = named.seq
      WHERE named.id IN (SELECT value FROM json_each(@accounts)))`)
    values.accounts = JSON.stringify(filter.accounts)
  }
  if (filter.themes.length > 0 && except !== 'themes') {
    parts.push(`(
      EXISTS (SELECT 1 FROM placement p JOIN theme t ON t.seq = p.theme
        WHERE p.comment = c.seq AND t.id IN (SELECT value FROM json_each(@themes)))
      OR (@wantsNone AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)))`)
    values.themes = JSON.stringify(filter.themes)
    values.wantsNone = Number(filter.themes.includes('none'))
  }
  if (filter.voices.length > 0) {
    parts.push('c.voice IN (SELECT value FROM json_each(@voices))')
    values.voices = JSON.stringify(filter.voices)
  }
  if (filter.from !== null) {
    parts.push('r.when_iso >= @from')
    values.from = filter.from
  }
  if (filter.to !== null) {
    parts.push('substr(r.when_iso, 1, 10) <= @to')
    values.to = filter.to
  }
  if (filter.isMasked !== null) {
    parts.push('c.is_masked = @isMasked')
    values.isMasked = Number(filter.isMasked)
  }
  const match = filter.search.trim() === '' ? null : asFtsQuery(filter.search)
  if (match !== null) {
    parts.push('c.seq IN (SELECT rowid FROM comment_fts WHERE comment_fts MATCH @match)')
    values.match = match
  }
  return { where: parts.join('\n    AND '), values, match }
}
