import { isArray, isObject, type Json, type JsonObject } from './parse.ts'

/** Objects nested deeper than this are kept as JSON text. */
const deepest = 6

export interface Field {
  readonly key: string
  readonly text: string
}

/**
 * The fields of a record as texts: nested objects as `a.b`, lists of plain values joined with '; ', lists of objects
 * as JSON text. Null and empty objects give no text, but their key.
 */
export function flatten(record: JsonObject): readonly Field[] {
  const fields: Field[] = []
  addFields(fields, record, { prefix: '', depth: 1 })
  return fields
}

function addFields(
  fields: Field[],
  record: JsonObject,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
): void {
  for (const [name, value] of Object.entries(record)) {
    const key = prefix + name
    if (isObject(value) && depth < deepest && Object.keys(value).length > 0) {
      addFields(fields, value, { prefix: `${key}.`, depth: depth + 1 })
    } else fields.push({ key, text: textOf(value) })
  }
}

/** One value as the text of a cell. */
export function textOf(value: Json): string {
  if (value === null) return ''
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (isArray(value)) {
    return value.every((item) => item === null || typeof item !== 'object')
      ? value.map(textOf).join('; ')
      : jsonText(value)
  }
  return Object.keys(value).length === 0 ? '' : jsonText(value)
}

/** A structure too deep to be written again is named as such. */
function jsonText(value: Json): string {
  try {
    return JSON.stringify(value)
  } catch {
    return '(nested too deeply)'
  }
}
