import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { collect } from './collect.ts'
import { contentKind, type ContentKind } from './content-kind.ts'
import { newGathering, type FoundFile, type Gathering, type Origin, type Refusal } from './gathering.ts'

export interface Gathered {
  /** Each is one source to be. */
  readonly files: readonly InputFile[]
  readonly refused: readonly Refusal[]
}

interface KnownFile extends FoundFile {
  readonly kind: ContentKind | null
}

/**
 * Turns what was picked or dropped into files to import. Folders are walked, zips unpacked. Conversations and notes of
 * one folder or zip become one bundle, Gong's transcripts and people another, every table a file of its own. Files that
 * were chosen by themselves stay as they are, whatever they hold.
 * @param scratchFolder an existing folder that is kept until the files are imported
 * @throws the signal's reason when it is aborted
 */
export async function gather(
  inputs: readonly InputFile[],
  scratchFolder: string,
  signal?: AbortSignal,
): Promise<Gathered> {
  const gathering = newGathering(scratchFolder, signal)
  for (const input of inputs) await collect(gathering, input)
  const known: KnownFile[] = []
  for (const found of gathering.found) known.push(...(await recognised(gathering, found)))
  return { files: grouped(known), refused: gathering.refused }
}

/** A file chosen by itself stays even if it cannot be read, so that what is wrong with it is shown in its place. */
async function recognised(gathering: Gathering, found: FoundFile): Promise<readonly KnownFile[]> {
  gathering.signal?.throwIfAborted()
  try {
    return [{ ...found, kind: await contentKind(found.file, found.origin !== null) }]
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    if (found.origin === null) return [{ ...found, kind: null }]
    gathering.refused.push({ name: `${found.origin.name} › ${found.file.name}`, message: error.message })
    return []
  }
}

function grouped(known: readonly KnownFile[]): readonly InputFile[] {
  const gong = gongBundle(known)
  const files: InputFile[] = []
  const bundled = new Set<string | null>()
  for (const one of known) {
    if (gong?.parts.includes(one.file) === true) {
      if (one.file === gong.parts[0]) files.push(gong)
      continue
    }
    if (one.kind !== 'conversation' || one.origin === null) {
      files.push(withOrigin(one))
      continue
    }
    const key = keyOf(one.origin)
    if (bundled.has(key)) continue
    bundled.add(key)
    const together = known.filter(({ kind, origin }) => kind === 'conversation' && keyOf(origin) === key)
    files.push(together.length === 1 ? withOrigin(one) : bundleOf(one.origin, together))
  }
  return files
}

function keyOf(origin: Origin | null): string | null {
  return origin === null ? null : `${origin.path ?? ''}\n${origin.name}`
}

function bundleOf({ name, path }: Origin, found: readonly FoundFile[]): InputFile {
  const parts = found.map(({ file }) => file).sort((one, other) => byName.compare(one.name, other.name))
  return { path: path ?? parts[0]?.path ?? '', name, parts }
}

const byName = new Intl.Collator('en', { numeric: true })

function withOrigin({ file, origin }: FoundFile): InputFile {
  return origin === null ? file : { path: file.path, name: `${origin.name} › ${file.name}` }
}

/** Gong's transcripts and the files that name who took part, wherever among the files they are. */
function gongBundle(known: readonly KnownFile[]): (InputFile & { readonly parts: readonly InputFile[] }) | null {
  const calls = known.filter(({ kind }) => kind === 'gong-calls').map(({ file }) => file)
  const parties = known.filter(({ kind }) => kind === 'gong-parties').map(({ file }) => file)
  const [first] = calls
  if (first === undefined || parties.length === 0) return null
  return { path: first.path, name: first.name, parts: [...calls, ...parties] }
}
