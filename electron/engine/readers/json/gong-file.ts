import { ReadError } from '../errors.ts'
import { isGongCalls, isGongParties } from '../transcripts/gong-calls.ts'
import type { InputFile } from '../types.ts'
import { readJson, type TextFile } from './file-rows.ts'
import { isArray, isObject, type Json } from './parse.ts'

/** Transcripts of calls with what says who took part; null where that file is not there. */
export interface GongFiles {
  readonly calls: Json
  readonly parties: Json | null
}

/** Whether a JSON text may be Gong's, by its head alone. */
export function looksLikeGong(text: string): boolean {
  return /"callTranscripts"\s*:/.test(text) || (/"parties"\s*:/.test(text) && /"calls"\s*:/.test(text))
}

/**
 * A JSON file as Gong's transcripts; null for other JSON.
 * @throws ReadError 'unknown-format' for a file that names the people and holds no transcript
 */
export async function gongOf(file: InputFile, textFile: TextFile): Promise<GongFiles | null> {
  const json = await readJson(file, textFile)
  if (isGongCalls(json)) return { calls: json, parties: null }
  if (!isGongParties(json)) return null
  throw new ReadError(
    'unknown-format',
    `${file.name} names the people of Gong calls and holds no transcript. Choose it together with the file of transcripts.`,
    { file: file.name },
  )
}

/** Gong's files among the parts of a bundle as one; null where no part holds transcripts. */
export function gongOfParts(jsons: readonly Json[]): GongFiles | null {
  const calls = jsons.filter(isGongCalls)
  const parties = jsons.filter((json) => !isGongCalls(json) && isGongParties(json))
  if (calls.length === 0) return null
  return { calls: joined(calls, 'callTranscripts'), parties: parties.length === 0 ? null : joined(parties, 'calls') }
}

/** The pages of one answer of the API put together again. */
function joined(pages: readonly Json[], key: string): Json {
  const [first] = pages
  if (pages.length === 1 && first !== undefined) return first
  return { [key]: pages.flatMap((page) => listAt(page, key)) }
}

function listAt(page: Json, key: string): readonly Json[] {
  const list = isObject(page) ? page[key] : undefined
  return isArray(list) ? list : []
}
