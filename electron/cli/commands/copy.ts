import { join, resolve } from 'node:path'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault, UsageError } from '../failures.ts'
import { withWorkspace } from '../session.ts'

const usage = 'copy W --for NAME [--out DIR]'

export const copyCommand: Command = {
  usage,
  options: { for: 'text', out: 'text' },
  positionals: { from: 1, to: 1 },
  /** Writes a copy for someone, which can be joined again. */
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    const who = given.text('for')
    if (who === null || who.trim() === '') throw new UsageError('--for says for whom the copy is', usage)
    const out = given.text('out') ?? '.'
    if (standingAt(resolve(out)) !== 'folder') throw new InputFault(`${out} is not a folder.`)
    return withWorkspace(path, terminal, async (session) => {
      const folder = session.grant(resolve(out), out)
      const { file } = await session.work('joining.handOver', { who, folder })
      const written = join(out, file.name)
      return { json: { file: written, bytes: file.bytes }, text: `The copy for ${who} is ${written}`, status: 0 }
    })
  },
}
