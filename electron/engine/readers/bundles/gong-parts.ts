import { findFormat } from '../input/find-format.ts'
import { readJson } from '../json/file-rows.ts'
import { gongOfParts, type GongFiles } from '../json/gong-file.ts'
import type { Json } from '../json/parse.ts'
import type { InputFile } from '../types.ts'

/**
 * Gong's transcripts and people, where a bundle is made of them: such a bundle holds nothing else.
 * @throws ReadError for a file that cannot be read
 */
export async function gongParts(parts: readonly InputFile[]): Promise<GongFiles | null> {
  if (!parts.every((part) => part.name.toLowerCase().endsWith('.json'))) return null
  const jsons: Json[] = []
  for (const part of parts) {
    const { format, encoding, head } = await findFormat(part)
    if (format !== 'json') return null
    jsons.push(await readJson(part, { encoding, size: head.size }))
  }
  return gongOfParts(jsons)
}
