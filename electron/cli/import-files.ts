import { basename, resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { FilePreview, ImportReport } from '#shared/contract/sources.ts'
import { standingAt } from './existing.ts'
import { InputFault } from './failures.ts'
import type { Asked, ImportOptions } from './import-options.ts'
import type { Session } from './session.ts'

type Gathered = OutputOf<'sources.gather'>['files'][number]
type Refused = OutputOf<'sources.gather'>['refused'][number]

export interface ImportedFile {
  /** As it was typed; what came out of a folder or an archive goes by its name in there. */
  readonly file: string
  readonly parts: number
  readonly report: ImportReport
}

export interface Imported {
  readonly files: readonly ImportedFile[]
  /** What lies in a folder or an archive and cannot be read. */
  readonly refused: readonly Refused[]
}

interface Typed {
  readonly token: string
  readonly typed: string
  readonly name: string
}

interface ToImport {
  readonly token: string
  readonly asked: Asked
}

function nothingIn(typed: string, refused: readonly Refused[]): InputFault {
  const what = standingAt(resolve(typed)) === 'folder' ? 'a folder' : 'an archive'
  const [first] = refused
  const why = first === undefined ? '' : ` ${first.message}`
  return new InputFault(`${typed} is ${what} without a file that can be read.${why} Nothing was imported.`)
}

interface ToLookAt {
  readonly file: Gathered
  /** As it was typed; null for one that was inside what was typed. */
  readonly typed: string | null
}

/** Files keep their names and their order, so that those that were typed are known among those found inside. */
function withTypedNames(files: readonly Gathered[], given: readonly Typed[]): readonly ToLookAt[] {
  const met = new Map<string, number>()
  return files.map((file) => {
    const nth = met.get(file.name) ?? 0
    met.set(file.name, nth + 1)
    return { file, typed: given.filter(({ name }) => name === file.name)[nth]?.typed ?? null }
  })
}

/** Variants of one question are counted under the first of their wordings. */
function withJoinedQuestions(asked: Asked, preview: FilePreview): Asked {
  if (!preview.ok || preview.variants.length === 0) return asked
  const pairs = preview.variants.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const))
  return { ...asked, reading: { ...asked.reading, questions: Object.fromEntries(pairs) } }
}

async function gather(session: Session, given: readonly Typed[]): Promise<OutputOf<'sources.gather'>> {
  const gathered = await session.work('sources.gather', { tokens: given.map(({ token }) => token) })
  const named = gathered.refused.find(({ name }) => given.some((one) => one.name === name))
  // A file that was asked for by name is a fault; what lies beside others in a folder is passed over and said.
  if (named !== undefined) throw new InputFault(named.message)
  if (gathered.files.length === 0) throw nothingIn(given[0]?.typed ?? 'This', gathered.refused)
  return gathered
}

/** Sets the workspace's rules for what is imported; returns what takes them back. */
async function setRules(session: Session, { mask, domains }: ImportOptions): Promise<() => Promise<unknown>> {
  if (mask === null && domains.length === 0) return async () => undefined
  const before = await session.ask('sources.rules', {})
  if (mask !== null) await session.ask('sources.setMask', { kinds: [...mask] })
  if (domains.length > 0) {
    await session.ask('sources.setDomains', { domains: [...new Set([...before.domains, ...domains])] })
  }
  return async () => {
    if (mask !== null) await session.ask('sources.setMask', { kinds: before.mask })
    if (domains.length > 0) await session.ask('sources.setDomains', { domains: before.domains })
  }
}

/** Looks at those files first that must not stop the others, and at all of them where their questions are joined. */
async function choose(
  session: Session,
  files: readonly ToLookAt[],
  { asked, joinsQuestions }: ImportOptions,
): Promise<{ readonly chosen: readonly ToImport[]; readonly refused: readonly Refused[] }> {
  const looked = files.filter(({ typed }) => typed === null || joinsQuestions).map(({ file }) => file)
  if (looked.length === 0) return { chosen: files.map(({ file: { token } }) => ({ token, asked })), refused: [] }
  const previews = await session.work('sources.preview', { files: looked.map(({ token }) => ({ token, asked })) })
  const previewOf = new Map(previews.files.map((preview) => [preview.token, preview]))
  const refused: Refused[] = []
  const chosen: ToImport[] = []
  for (const { file, typed } of files) {
    const preview = previewOf.get(file.token)
    if (preview?.ok === false && typed === null) refused.push({ name: file.name, message: preview.message })
    else
      chosen.push({
        token: file.token,
        asked: joinsQuestions && preview !== undefined ? withJoinedQuestions(asked, preview) : asked,
      })
  }
  return { chosen, refused }
}

/** Imports what was typed: files, folders and archives of them. Either all that can be read is imported, or nothing. */
export async function importFiles(
  session: Session,
  typed: readonly string[],
  options: ImportOptions,
): Promise<Imported> {
  const given = typed.map((one) => {
    const path = resolve(one)
    return { typed: one, name: basename(path), token: session.grant(path, basename(path)) }
  })
  const gathered = await gather(session, given)
  const files = withTypedNames(gathered.files, given)
  const takeBack = await setRules(session, options)
  try {
    const { chosen, refused } = await choose(session, files, options)
    if (chosen.length === 0) throw nothingIn(typed[0] ?? 'This', refused)
    const { sources } = await session.work('sources.import', { files: [...chosen] })
    const byToken = new Map(files.map((one) => [one.file.token, one]))
    return {
      files: sources.map((report, at) => {
        const from = byToken.get(chosen[at]?.token ?? '')
        return { file: from?.typed ?? report.file, parts: from?.file.parts ?? 0, report }
      }),
      refused: [...gathered.refused, ...refused],
    }
  } catch (error) {
    // What went wrong first is what is said.
    await takeBack().catch(() => undefined)
    throw error
  }
}
