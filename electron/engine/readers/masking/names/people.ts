import nlp from 'compromise/two'
import type { Span } from '../span.ts'

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}'’-]+/gu
const sentence = /[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?\n]*/gu
const longest = 2000

/** First names the tagger knows, in small letters. */
const firstNames = new Set(
  Object.entries(lexicon())
    .filter(([word, tag]) => !word.includes(' ') && [tag].flat().some(isFirstName))
    .map(([word]) => word),
)

function lexicon(): object {
  const model: unknown = nlp.model()
  if (typeof model !== 'object' || model === null || !('one' in model)) return {}
  const { one } = model
  if (typeof one !== 'object' || one === null || !('lexicon' in one)) return {}
  return typeof one.lexicon === 'object' && one.lexicon !== null ? one.lexicon : {}
}

function isFirstName(tag: unknown): boolean {
  return tag === 'FirstName' || tag === 'MaleName' || tag === 'FemaleName'
}

/** People's names by a part-of-speech tagger for English (compromise), in sentences with a first name it knows. */
export function taggedPeople(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(sentence)) {
    if (found[0].length <= longest && mayName(found[0]))
      spans.push(...people(found[0]).map(({ start, end }) => ({ start: start + found.index, end: end + found.index })))
  }
  return spans
}

function mayName(written: string): boolean {
  return [...written.matchAll(capitalised)].some(([word]) => firstNames.has(word.toLowerCase()))
}

/** Also months, virtues, verbs and goods: names only beside another part of a name. */
const alsoWords =
  /^(?:April|May|June|August|Grace|Hope|Faith|Joy|Rose|Mark|Will|Bill|Art|Sue|Penny|Drew|Max|Chase|Miles|Dale|Sterling|Sandy|Rusty|Dash|Star|Jordan|Chance|Frank|Grant|Pat|Rich|Rob|Nick|Jack|Dean|Earl|Duke|Major|Price|Page|Summer|Autumn|Dawn|Eve|Ivy|Lily|Violet|Olive|Ruby|Pearl|Amber|Crystal|Jade|Ginger|Melody|Harmony|Destiny|Trinity|Paris|London|Austin|Dallas|Houston|Florence|Sydney|Virginia|Georgia|Carolina|Dakota|Brooklyn|Chelsea|Madison|Lincoln|Jackson|Israel|Chad|China|India|Kenya|Asia|America|Christian|Genesis|Angel|Precious|Royal|King|Prince|Case|Chip|Cliff|Clay|Coty|Guy|Hunter|Mason|Carter|Cooper|Taylor|Tanner|Tyler|Parker|Skip|Sonny|Ray|Rocky|Ty|Van|Wade|Ward|Woody|Alexa|Siri|Mercedes|Porsche|Lexus|Bob|Tab|Job|Ok|An|So|In|Le|La|Man|My|Many|See|Sung|Long|Do|Le|Ha|Ching|Dong|Hung|Jin|Young)$/

/** Before a single word these speak of a town: Charlotte, Savannah, Florence. */
const towards = /\b(?:to|in|from|via|at|near|flight|between|de|à|en|nach|aus|da|naar|uit) $/i

function people(written: string): readonly Span[] {
  const found: unknown = nlp(written).match('#Person+').json({ offset: true })
  if (!Array.isArray(found)) return []
  return found.flatMap((match: unknown) => {
    const place = placeOf(match)
    return place === null ? [] : nameWithin(written, place)
  })
}

function placeOf(match: unknown): { readonly start: number; readonly length: number } | null {
  if (typeof match !== 'object' || match === null || !('offset' in match)) return null
  const { offset } = match
  if (typeof offset !== 'object' || offset === null || !('start' in offset) || !('length' in offset)) return null
  const { start, length } = offset
  return typeof start === 'number' && typeof length === 'number' ? { start, length } : null
}

/** The capitalised words that a match begins with, unless they are one word that is also another. */
function nameWithin(written: string, place: { readonly start: number; readonly length: number }): readonly Span[] {
  const match = written.slice(place.start, place.start + place.length)
  const name =
    /^[^\p{L}]*(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Madame|Monsieur|Señora?|Signora?|Mevrouw|Meneer)\.? )?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*)*)/u.exec(
      match,
    )
  const words = name?.[1]?.replace(/(?:['’]s|[.'’-])$/, '')
  if (words === undefined || name === null || words.length < 2 || alsoWords.test(words)) return []
  const start = place.start + name[0].length - (name[1]?.length ?? 0)
  if (!words.includes(' ') && towards.test(written.slice(0, start))) return []
  return [{ start, end: start + words.length }]
}
