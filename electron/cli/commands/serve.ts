import { once } from 'node:events'
import { openBrowser } from '#electron/browser-host/open-browser.ts'
import { serve } from '#electron/browser-host/serve.ts'
import type { Call, Command } from '../command.types.ts'
import { mustBeWorkspace } from '../existing.ts'

const ended = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])

export const serveCommand: Command = {
  usage: 'serve W [--port N] [--no-open]',
  options: { port: 'text', 'no-open': 'flag' },
  positionals: { from: 1, to: 1 },
  /** Answers with the address at once and serves until it is told to end. */
  async run({ given, path, typedPath, terminal, isJson }: Call): Promise<null> {
    const port = given.whole('port', { from: 0, to: 65_535 }) ?? 0
    mustBeWorkspace(path, typedPath)
    const end = ended()
    const served = await serve({ workspace: path, port, log: terminal.note })
    try {
      const { address } = served
      await terminal.answer(isJson ? JSON.stringify({ address }) : `Verbatim is open at ${address}`)
      if (!given.flag('no-open')) openBrowser(address)
      await end
    } finally {
      await served.close()
    }
    return null
  },
}
