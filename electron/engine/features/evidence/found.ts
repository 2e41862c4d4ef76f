import type { EvidenceFilter } from '#shared/contract/evidence.ts'
import type { Context } from '../../kernel/context.ts'
import { alikeTo, type Alike } from './alike.ts'
import { momentOf } from './base-columns.ts'
import { evidenceColumns, type EvidenceColumns } from './evidence-columns.ts'
import { countFound, noMisses, testAmong, testCoded, testDays, testListed, type Misses } from './misses.ts'
import { asFtsQuery, foundByWords } from './search-words.ts'

/** What a filter finds. */
export interface Found {
  readonly columns: EvidenceColumns
  readonly misses: Misses
  readonly count: number
  /** The words searched for, as the index takes them; null without any. */
  readonly match: string | null
  /** Comments that these words alone find. */
  readonly hits: number
  readonly alike: Alike | null
  /** The number of a facet's test; 0 where the filter does not ask about it. */
  readonly testOf: (facet: string) => number
}

/** Filters answered lately; a page, its facets and its next page ask the same one. */
const keptMost = 6

export const attributeFacet = (name: string): string => `attribute ${name}`

const none = new Int32Array(0)

/** Facets of one value a comment, by their names in the filter. */
const facetsOfRecords = ['kinds', 'sources', 'bands', 'outcomes', 'voices'] as const
const facetsOfReadings = ['tones', 'speeches', 'languages'] as const

export function found(context: Context, filter: EvidenceFilter): Found {
  const kept = context.memo(
    'evidence.found',
    ['comment', 'reading', 'theme', 'account', 'source', 'tag'],
    () => new Map<string, Found>(),
  )
  const key = JSON.stringify(filter)
  const answer = kept.get(key) ?? find(context, filter)
  kept.delete(key)
  kept.set(key, answer)
  const [oldest] = kept.keys()
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest)
  return answer
}

function find(context: Context, filter: EvidenceFilter): Found {
  const columns = evidenceColumns(context)
  const { base } = columns
  const misses = noMisses(base.count)
  const tests: string[] = []
  const numberOf = (facet: string): number => tests.push(facet)

  for (const facet of facetsOfRecords) {
    if (filter[facet].length > 0) testCoded(misses, numberOf(facet), base[facet], new Set<string>(filter[facet]))
  }
  for (const facet of facetsOfReadings) {
    if (filter[facet].length > 0) testCoded(misses, numberOf(facet), columns[facet], new Set<string>(filter[facet]))
  }
  if (filter.accounts.length > 0) {
    testCoded(misses, numberOf('accounts'), base.accounts, accountsNow(context, filter.accounts))
  }
  if (filter.isMasked !== null) testCoded(misses, numberOf('masked'), base.masked, yesOrNo(filter.isMasked))
  if (filter.isExcluded !== null) testCoded(misses, numberOf('excluded'), columns.excluded, yesOrNo(filter.isExcluded))
  for (const facet of ['themes', 'tags'] as const) {
    const wanted = new Set(filter[facet])
    if (wanted.size === 0) continue
    testListed(misses, numberOf(facet), columns[facet], { wanted, takesNone: facet === 'themes' && wanted.has('none') })
  }
  for (const { name, values } of filter.attributes) {
    if (values.length === 0) continue
    const column = columns.attributes.find((one) => one.name === name)
    const test = numberOf(attributeFacet(name))
    if (column) testCoded(misses, test, column, new Set(values))
    else testAmong(misses, test, none)
  }
  if (filter.from !== null || filter.to !== null) {
    testDays(misses, numberOf('days'), base.days, { from: dayOf(filter.from) ?? 0, to: dayOf(filter.to) ?? 99_999_999 })
  }
  const match = filter.search.trim() === '' ? null : asFtsQuery(filter.search)
  const hits = match === null ? none : foundByWords(context, match, base)
  if (match !== null) testAmong(misses, numberOf('search'), hits)
  const alike = filter.like === null ? null : alikeTo(context, filter.like, base)
  if (alike) testAmong(misses, numberOf('like'), alike.positions)

  return {
    columns,
    misses,
    count: countFound(misses),
    match,
    hits: hits.length,
    alike,
    testOf: (facet) => tests.indexOf(facet) + 1,
  }
}

const yesOrNo = (is: boolean): ReadonlySet<string> => new Set([is ? 'yes' : 'no'])

const dayOf = (iso: string | null): number | null => (iso === null ? null : Math.floor(momentOf(iso) / 1e6))

/** A spelling that was merged since it was chosen stands for the account it counts as. */
function accountsNow({ db }: Context, ids: readonly string[]): ReadonlySet<string> {
  return new Set(
    db.pluck<string>(
      `SELECT counted.id FROM account named LEFT JOIN account_merge m ON m.account = named.seq
       JOIN account counted ON counted.seq = COALESCE(m.into_seq, named.seq)
       WHERE named.id IN (SELECT value FROM json_each(@ids))`,
      { ids: JSON.stringify(ids) },
    ),
  )
}
