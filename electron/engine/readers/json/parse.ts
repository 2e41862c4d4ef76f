import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { withLongNumbersQuoted } from './long-numbers.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * Parses JSON. Numbers of more than 15 digits become texts as they are written: they are ids, and a JavaScript number
 * would change their last digits.
 * @throws SyntaxError
 */
export function parseJson(text: string): Json {
  return parsed(withLongNumbersQuoted(text))
}

/**
 * Parses a whole file.
 * @throws ReadError 'damaged' saying where the text stops being JSON
 */
export function parseJsonFile(file: InputFile, text: string): Json {
  const quoted = withLongNumbersQuoted(text)
  try {
    return parsed(quoted)
  } catch (error) {
    const position = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? Number.NaN)
    const line = quoted.slice(0, position).split('\n').length
    const where = Number.isNaN(position) ? 'before its end' : `in line ${line.toLocaleString('en')}`
    throw new ReadError('damaged', `${file.name} stops being JSON ${where}. Export it again and import the new file.`, {
      file: file.name,
    })
  }
}

function parsed(text: string): Json {
  const json: Json = JSON.parse(text)
  return json
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
