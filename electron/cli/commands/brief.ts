import { mkdir, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { briefFormats, briefOptionsSchema, type BriefFormat } from '#shared/contract/briefs.ts'
import { formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault, UsageError } from '../failures.ts'
import { withWorkspace } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

const templates = briefOptionsSchema.shape.template.unwrap().options
const usage = `brief W --out DIR [--template ${templates.join('|')}] [--format ${briefFormats.join(',')}]`

/** The formats asked for; null where the choice is left open. Throws UsageError. */
export function readFormats(text: string | null): readonly BriefFormat[] | null {
  if (text === null) return null
  const asked = text.split(',').map((part) => part.trim().toLowerCase())
  const unknown = asked.find((part) => briefFormats.every((format) => format !== part))
  if (unknown !== undefined) throw new UsageError(`--format knows ${briefFormats.join(', ')}, not "${unknown}"`, usage)
  return briefFormats.filter((format) => asked.includes(format))
}

/** Each missing folder by itself: Node's recursive mkdir never ends where the system refuses with ENOENT, as in /proc. */
async function makeFolders(path: string): Promise<void> {
  if (standingAt(path) === 'folder') return
  await makeFolders(dirname(path))
  await mkdir(path)
}

/** Makes the folder where it is missing; takes it away again when nothing could be written to it. */
async function inFolder<T>({ path, typed }: { path: string; typed: string }, write: () => Promise<T>): Promise<T> {
  const standing = standingAt(path)
  if (standing === 'file') throw new InputFault(`${typed} is a file. Name a folder for the brief.`)
  try {
    await makeFolders(path)
  } catch {
    throw new InputFault(`The folder ${typed} cannot be made. Name a place where you may write.`)
  }
  try {
    return await write()
  } catch (error) {
    // rmdir takes only what is empty.
    if (standing === 'missing') await rmdir(path).catch(() => undefined)
    throw error
  }
}

export const briefCommand: Command = {
  usage,
  options: { template: 'text', format: 'text', out: 'text' },
  positionals: { from: 1, to: 1 },
  /** A format that was asked for by name and cannot be made here is a fault (status 1); the others are written all the same. */
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const template = given.oneOf('template', templates) ?? 'priority'
    const formats = readFormats(given.text('format'))
    const out = given.text('out')
    if (out === null || out === '') throw new UsageError('--out DIR is missing', usage)
    mustBeWorkspace(path, typedPath)
    const folder = resolve(out)
    const { files, refused } = await withWorkspace(path, terminal, (session) =>
      inFolder({ path: folder, typed: out }, () =>
        session.work('briefs.export', {
          options: { template },
          formats: [...(formats ?? briefFormats)],
          folder: session.grant(folder, out),
        }),
      ),
    )
    for (const { format, reason } of refused) terminal.note(`${format}: ${reason}`)
    const written = files.map(({ format, name, bytes }) => ({ format, file: join(out, name), bytes }))
    return {
      json: { files: written, refused },
      text: tableOf(
        [left('File'), left('Format'), right('Bytes')],
        written.map(({ file, format, bytes }) => [file, format, formatNumber(bytes)]),
      ),
      status: refused.length > 0 && (formats !== null || written.length === 0) ? 1 : 0,
    }
  },
}
