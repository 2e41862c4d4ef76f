import { ReadError } from '../errors.ts'
import { refuseOverLimit } from '../input/limits.ts'
import { wholeText } from '../input/text.ts'
import type { InputFile } from '../types.ts'
import { describeJson, findRecords } from './find-records.ts'
import { parseJsonFile, type Json } from './parse.ts'
import { rowsOfRecords, type CountedRows } from './rows.ts'

export interface TextFile {
  readonly encoding: string
  /** In bytes. */
  readonly size: number
  readonly signal?: AbortSignal | undefined
}

/**
 * A JSON file as a value.
 * @throws ReadError 'too-large', 'damaged'
 */
export async function readJson(file: InputFile, { encoding, size, signal }: TextFile): Promise<Json> {
  refuseOverLimit(file, size)
  return parseJsonFile(file, await wholeText(file, encoding, signal))
}

/**
 * The records of a JSON file as a table, the header first.
 * @throws ReadError as `readJson`, and 'unknown-format' naming what was found instead of records
 */
export async function jsonRows(file: InputFile, textFile: TextFile): Promise<CountedRows> {
  return rowsOfJson(file, await readJson(file, textFile))
}

/** @throws ReadError 'unknown-format' naming what was found instead of records */
function rowsOfJson(file: InputFile, json: Json): CountedRows {
  const found = findRecords(json)
  if (found !== null) return rowsOfRecords(found)
  throw new ReadError(
    'unknown-format',
    `${file.name} is a JSON file and holds ${describeJson(json)} where a list of records is needed. Export the data as CSV, or as a list of objects.`,
    { file: file.name },
  )
}
