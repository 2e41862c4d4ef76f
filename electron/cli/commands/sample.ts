import { dirname } from 'node:path'
import { writeSampleWorkspace } from '#engine/sample.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { standingAt } from '../existing.ts'
import { InputFault } from '../failures.ts'
import { withOptions } from '../session.ts'

export const sampleCommand: Command = {
  usage: 'sample W',
  options: {},
  positionals: { from: 1, to: 1 },
  async run({ path, typedPath, terminal }: Call): Promise<Answer> {
    if (standingAt(path) !== 'missing') {
      throw new InputFault(
        `There is something at ${typedPath} already, and it stays as it is. Name a new file for the sample.`,
      )
    }
    if (standingAt(dirname(path)) !== 'folder')
      throw new InputFault(`There is no folder for ${typedPath}. Make it first.`)
    const show = (event: Parameters<typeof terminal.progress.show>[0] & { readonly state: string }): void => {
      if (event.state === 'running') terminal.progress.show(event)
    }
    await withOptions(terminal, (options) => writeSampleWorkspace(options, path, show)).finally(terminal.progress.end)
    return { json: { file: typedPath }, text: `The sample workspace is at ${typedPath}`, status: 0 }
  },
}
