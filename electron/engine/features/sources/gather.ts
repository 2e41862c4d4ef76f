import type { OutputOf } from '#shared/contract/contract.ts'
import { mkdirSync } from 'node:fs'
import type { JobContext } from '../../kernel/context.ts'
import { gather } from '../../readers/bundles/gather.ts'

/** Opens folders and archives among what was granted; each file to import gets a token of its own. */
export async function gatherFiles(context: JobContext, tokens: readonly string[]): Promise<OutputOf<'sources.gather'>> {
  const { files: grants, scratchFolder, signal } = context
  mkdirSync(scratchFolder, { recursive: true })
  const inputs = tokens.map((token) => grants.get(token))
  const { files, refused } = await gather(inputs, scratchFolder, signal)
  return {
    files: files.map(({ path, name, parts }) => ({
      ...grants.grant(path, name, parts),
      parts: parts?.length ?? 0,
    })),
    refused: refused.map((one) => ({ ...one })),
  }
}
