import { bandSchema, outcomeSchema, recordKindSchema } from '#shared/contract/values.ts'
import { evidenceFilterSchema } from '#shared/contract/evidence.ts'
import { bandWords, kindsWords, outcomeWords } from '../../ui/kind-words.ts'
import type { FilterPart } from './evidence-query.ts'
import { languageWord, speechesWords, toneWords } from './reading-words.ts'

const toneSchema = evidenceFilterSchema.shape.tones.unwrap().element
const speechSchema = evidenceFilterSchema.shape.speeches.unwrap().element
const languageSchema = evidenceFilterSchema.shape.languages.unwrap().element

export type FacetId =
  'kinds' | 'sources' | 'bands' | 'accounts' | 'themes' | 'outcomes' | 'tones' | 'speeches' | 'languages' | 'tags'

export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly comments: number
}

/** A button with one or more lists under it. */
export interface FacetButton {
  readonly label: string
  readonly facets: readonly { readonly id: FacetId; readonly heading: string }[]
}

export const facetButtons: readonly FacetButton[] = [
  {
    label: 'Source',
    facets: [
      { id: 'kinds', heading: 'Kind' },
      { id: 'sources', heading: 'File' },
    ],
  },
  { label: 'Score', facets: [{ id: 'bands', heading: 'Score' }] },
  { label: 'Account', facets: [{ id: 'accounts', heading: 'Account' }] },
  { label: 'Theme', facets: [{ id: 'themes', heading: 'Theme' }] },
  {
    label: 'Tone',
    facets: [
      { id: 'tones', heading: 'Tone' },
      { id: 'speeches', heading: 'Kind of comment' },
      { id: 'languages', heading: 'Language' },
    ],
  },
  { label: 'Outcome', facets: [{ id: 'outcomes', heading: 'Outcome of the deal' }] },
  { label: 'Tag', facets: [{ id: 'tags', heading: 'Tag' }] },
]

/** The word for a value, where the interface has its own; else what the engine calls it. */
export function facetLabel(id: FacetId, { value, label }: Pick<FacetValue, 'value' | 'label'>): string {
  if (id === 'kinds') return kindsWords[recordKindSchema.parse(value)]
  if (id === 'bands') return bandWords[bandSchema.parse(value)]
  if (id === 'outcomes') return outcomeWords[outcomeSchema.parse(value)]
  if (id === 'tones') return toneWords[toneSchema.parse(value)]
  if (id === 'speeches') return speechesWords[speechSchema.parse(value)]
  if (id === 'languages') return languageWord(languageSchema.parse(value))
  if (id === 'themes' && value === 'none') return 'Without a theme'
  return label
}

/** The values of a facet that the filter asks for. */
export function chosenIn(filter: FilterPart, id: FacetId): readonly string[] {
  return filter[id] ?? []
}

/** The filter's part for a facet with these values. */
export function facetPart(id: FacetId, values: readonly string[]): FilterPart {
  switch (id) {
    case 'kinds':
      return { kinds: values.map((value) => recordKindSchema.parse(value)) }
    case 'bands':
      return { bands: values.map((value) => bandSchema.parse(value)) }
    case 'outcomes':
      return { outcomes: values.map((value) => outcomeSchema.parse(value)) }
    case 'tones':
      return { tones: values.map((value) => toneSchema.parse(value)) }
    case 'speeches':
      return { speeches: values.map((value) => speechSchema.parse(value)) }
    case 'languages':
      return { languages: values.map((value) => languageSchema.parse(value)) }
    default:
      return { [id]: [...values] }
  }
}

/** The values of an attribute that the filter asks for. */
export const chosenAttribute = (filter: FilterPart, name: string): readonly string[] =>
  filter.attributes?.find((one) => one.name === name)?.values ?? []

/** The filter's part with these values of one attribute, and of the others what there was. */
export function attributePart(filter: FilterPart, name: string, values: readonly string[]): FilterPart {
  const others = (filter.attributes ?? []).filter((one) => one.name !== name)
  return { attributes: values.length === 0 ? others : [...others, { name, values: [...values] }] }
}

/** A facet's values as they are now; chosen ones are kept in sight even when nothing matches them. */
export function withChosen(
  present: readonly FacetValue[],
  all: readonly FacetValue[],
  chosen: readonly string[],
): readonly FacetValue[] {
  const missing = chosen.filter((value) => !present.some((known) => known.value === value))
  const kept = missing.map((value) => ({
    value,
    label: all.find((known) => known.value === value)?.label ?? value,
    comments: 0,
  }))
  return [...present, ...kept]
}

export const inWords = (id: FacetId, values: readonly FacetValue[]): readonly FacetValue[] =>
  values.map((value) => ({ ...value, label: facetLabel(id, value) }))
