import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { Facet } from '#shared/contract/evidence.ts'
import type { Context } from '../../kernel/context.ts'
import type { CodedColumn, CodedValue } from './coded.ts'
import { attributeFacet, found, type Found } from './found.ts'
import { countCoded, countListed } from './misses.ts'

type Facets = OutputOf<'evidence.facets'>

const accountsShown = 200

/** Counts of comments per value; each facet is counted under all other filters, so that its values can be compared. */
export function countFacets(context: Context, { filter, accountsLike }: ParsedOf<'evidence.facets'>): Facets {
  const answer = found(context, filter)
  const { base, tones, speeches, languages, excluded, attributes } = answer.columns
  const words = accountsLike.trim().toLowerCase()
  const one = (facet: string, column: CodedColumn): Facet => byCount(codedFacet(answer, facet, column))
  return {
    kinds: one('kinds', base.kinds),
    sources: codedFacet(answer, 'sources', base.sources),
    bands: one('bands', base.bands),
    accounts: one('accounts', base.accounts)
      .filter(({ label }) => label.toLowerCase().includes(words))
      .filter(({ value }, at) => at < accountsShown || filter.accounts.includes(value)),
    outcomes: one('outcomes', base.outcomes),
    tones: one('tones', tones),
    speeches: one('speeches', speeches),
    languages: one('languages', languages),
    voices: one('voices', base.voices),
    masked: one('masked', base.masked),
    excluded: one('excluded', excluded),
    tags: byCount(listedFacet(answer, 'tags').values),
    themes: themeFacet(answer),
    attributes: attributes.map((column) => ({ name: column.name, values: one(attributeFacet(column.name), column) })),
  }
}

const codedFacet = ({ misses, testOf }: Found, facet: string, column: CodedColumn): Facet =>
  present(column.values, countCoded(misses, testOf(facet), column))

function listedFacet({ misses, testOf, columns }: Found, facet: 'tags' | 'themes'): { values: Facet; none: number } {
  const column = columns[facet]
  const counts = countListed(misses, testOf(facet), column)
  return { values: present(column.values, counts), none: counts.at(-1) ?? 0 }
}

function themeFacet(answer: Found): Facet {
  const { values, none } = listedFacet(answer, 'themes')
  const themes = byCount(values)
  return none > 0 ? [...themes, { value: 'none', label: 'No theme', comments: none }] : themes
}

const present = (values: readonly CodedValue[], counts: Int32Array): Facet =>
  values.map((value, code) => ({ ...value, comments: counts[code] ?? 0 })).filter(({ comments }) => comments > 0)

const names = new Intl.Collator('en', { numeric: true })
const byCount = (facet: Facet): Facet =>
  facet.toSorted((x, y) => y.comments - x.comments || names.compare(x.label, y.label))
