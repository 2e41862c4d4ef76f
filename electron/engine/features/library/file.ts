import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { OutputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { libraryFileSchema } from '#shared/contract/library.ts'
import type { CommandContext, JobContext } from '../../kernel/context.ts'
import { bytesOf } from '../../kernel/grants.ts'
import { insertGuardrail, insertPlay, listGuardrails, listPlays } from './repo.ts'

type LibraryFile = z.output<typeof libraryFileSchema>

const largest = 4_000_000

/** Writes the library as JSON, without what uses it here. Same library, same bytes. */
export function exportLibrary(context: JobContext, folder: string | null): OutputOf<'library.export'> {
  const library: LibraryFile = {
    verbatimLibrary: 1,
    guardrails: listGuardrails(context.db).map(({ allowed, limit, escalation }) => ({ allowed, limit, escalation })),
    plays: listPlays(context.db).map(({ title, trigger, checklist, ownerRole }) => ({
      title,
      trigger,
      checklist,
      ownerRole,
    })),
  }
  if (library.guardrails.length + library.plays.length === 0) {
    throw new VerbatimError('refused', 'The library is empty. Add a guardrail or a play first.')
  }
  const into = folder === null ? scratch(context) : context.files.get(folder).path
  const { path, name } = freeName(into)
  writeFileSync(path, `${JSON.stringify(library, null, 2)}\n`)
  return { file: context.files.grant(path, name) }
}

function scratch({ scratchFolder }: JobContext): string {
  mkdirSync(scratchFolder, { recursive: true })
  return mkdtempSync(join(scratchFolder, 'library-'))
}

function freeName(folder: string): { readonly path: string; readonly name: string } {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? 'Guardrails and plays.json' : `Guardrails and plays ${nth}.json`
    const path = join(folder, name)
    if (!existsSync(path)) return { path, name }
  }
}

/** Adds what the file holds and the library does not, word for word. */
export function importLibrary(context: CommandContext, token: string): OutputOf<'library.import'> {
  const { db } = context
  const file = context.files.get(token)
  const library = readLibrary(file.path, bytesOf(file), file.name)
  const known = new Set([
    ...listGuardrails(db).map(({ allowed, limit, escalation }) => JSON.stringify([allowed, limit, escalation])),
    ...listPlays(db).map((play) => JSON.stringify([play.title, play.trigger, play.checklist, play.ownerRole])),
  ])
  const isNew = (...fields: readonly unknown[]): boolean => {
    const key = JSON.stringify(fields)
    if (known.has(key)) return false
    known.add(key)
    return true
  }
  const guardrails = library.guardrails.filter((one) => isNew(one.allowed, one.limit, one.escalation))
  const plays = library.plays.filter((one) => isNew(one.title, one.trigger, one.checklist, one.ownerRole))
  for (const one of guardrails) insertGuardrail(db, context.newId('gr'), one)
  for (const one of plays) insertPlay(db, context.newId('pl'), one)
  context.say(`Import the library ${file.name}`)
  const all = library.guardrails.length + library.plays.length
  return { guardrails: guardrails.length, plays: plays.length, known: all - guardrails.length - plays.length }
}

function readLibrary(path: string, bytes: number, name: string): LibraryFile {
  const refused = new VerbatimError(
    'not-readable',
    `${name} is not a library of guardrails and plays. Nothing was changed. Choose a file that Verbatim exported.`,
  )
  if (bytes > largest) throw refused
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    throw refused
  }
  const library = libraryFileSchema.safeParse(parsed)
  if (!library.success) throw refused
  return library.data
}
