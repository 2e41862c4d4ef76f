import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { JobContext } from '../../kernel/context.ts'
import { themeById } from './repo.ts'
import { cachedVectors, fingerprints, storeVectors } from './vectors.ts'

const seed = 1

/** How the comments of a theme fall apart. @throws VerbatimError where they are too few to. */
export async function proposeSplit(
  context: JobContext,
  { id, parts: count }: ParsedOf<'themes.proposeSplit'>,
): Promise<OutputOf<'themes.proposeSplit'>> {
  const { db } = context
  context.progress(0, 0)
  freshPlacement(context)
  const members = db.all<{ id: string; text: string }>(
    `SELECT c.id, c.text FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.theme = @theme AND p.is_through = 0 ORDER BY c.seq`,
    { theme: themeById(db, id).seq },
  )
  const texts = members.map(({ text }) => text)
  const model = context.compute.model()
  const keys = model === null ? [] : fingerprints(texts)
  const { parts, rest, fresh } = await context.compute.splitTheme(
    {
      texts,
      count,
      seed,
      cached: model === null ? null : cachedVectors(db, { model: model.id, dims: model.dims, keys }),
    },
    { signal: context.signal, onProgress: ({ fraction }) => context.progress(0, fraction) },
  )
  context.signal.throwIfAborted()
  if (parts.length < 2 || (count !== null && parts.length < count)) refuseToSplit(texts.length, count)
  if (model !== null && !context.isReadOnly)
    db.transaction(() => storeVectors(db, { model: model.id, dims: model.dims, keys, fresh }))
  const ids = (which: Int32Array): string[] => Array.from(which, (text) => members[text]?.id ?? '')
  return {
    parts: parts.map(({ label, keywords, comments, examples }) => ({
      label,
      keywords: keywords.map(({ term }) => term),
      comments: ids(comments),
      examples: ids(examples),
    })),
    rest: ids(rest),
  }
}

function refuseToSplit(comments: number, count: number | null): never {
  throw new VerbatimError(
    'refused',
    `The ${comments} comments of this theme say too few different things for ${count ?? 2} parts. Nothing was changed. Choose fewer parts, or pick comments by hand.`,
  )
}
