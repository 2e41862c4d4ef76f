import { isArray, isObject, type Json } from './parse.ts'

/** A list of records in a JSON text: objects, or lists of cells of which the first is the header. */
export interface FoundRecords {
  readonly records: readonly Json[]
  readonly shape: 'objects' | 'lists'
  /** Where it stands, as 'data.responses'; '' for the text itself. */
  readonly path: string
}

const deepest = 4

/** The list of records a JSON text is, or the longest one it holds; null where there is none. */
export function findRecords(json: Json): FoundRecords | null {
  let best: FoundRecords | null = null
  for (const found of listsIn(json, '', 1)) {
    if (best === null || found.records.length > best.records.length) best = found
  }
  return best
}

function* listsIn(json: Json, path: string, depth: number): Generator<FoundRecords> {
  if (isArray(json)) {
    const shape = shapeOf(json)
    if (shape !== null) yield { records: json, shape, path }
  } else if (isObject(json) && depth <= deepest) {
    for (const [key, value] of Object.entries(json)) {
      yield* listsIn(value, path === '' ? key : `${path}.${key}`, depth + 1)
    }
  }
}

/** What most items are; a list of plain values is no list of records. */
function shapeOf(list: readonly Json[]): FoundRecords['shape'] | null {
  const objects = list.filter(isObject).length
  if (objects > 0 && objects >= list.length / 2) return 'objects'
  return list.length >= 2 && list.every((item) => isArray(item) && item.length > 0) ? 'lists' : null
}

/** What a JSON text is, for a refusal: 'a list of 12 texts', 'an object with id, title and 3 more'. */
export function describeJson(json: Json): string {
  if (isArray(json))
    return json.length === 0 ? 'an empty list' : `a list of ${json.length.toLocaleString('en')} ${kindOf(json)}`
  if (!isObject(json)) return `a single ${typeof json === 'string' ? 'text' : 'value'}`
  const keys = Object.keys(json)
  if (keys.length === 0) return 'an empty object'
  const named = keys.slice(0, 3).map((key) => `"${key.slice(0, 40)}"`)
  const more = keys.length - named.length
  return `an object with ${named.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`
}

function kindOf(list: readonly Json[]): string {
  if (list.every((item) => typeof item === 'string')) return 'texts'
  if (list.every((item) => typeof item === 'number')) return 'numbers'
  return 'values'
}
