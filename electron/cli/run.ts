import { resolve } from 'node:path'
import { readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import type { Command } from './command.types.ts'
import { lineOf, UsageError } from './failures.ts'
import type { Terminal } from './terminal.ts'

const overview = [
  'usage: verbatim COMMAND W …, where W is a workspace (*.verbatim)',
  ...Object.values(commands).map((command) => `  verbatim ${command.usage}`),
  'Each takes --json. Exit status: 0 done, 1 the input’s fault, 2 the command line’s.',
].join('\n')

function commandNamed(name: string | undefined): Command {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command
  const names = Object.keys(commands).join('|')
  throw new UsageError(name === undefined ? 'The command is missing' : `There is no command "${name}"`, `${names} W …`)
}

async function answer(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === 'help' || args.includes('--help') || args.includes('-h')) {
    await terminal.answer(overview)
    return 0
  }
  const command = commandNamed(name)
  const given = readArguments(command, rest)
  const typedPath = given.positionals[0] ?? ''
  const isJson = given.flag('json')
  const result = await command.run({ given, typedPath, path: resolve(typedPath), isJson, terminal })
  if (result === null) return 0
  await terminal.answer(isJson ? JSON.stringify(result.json) : result.text)
  return result.status
}

/** Runs one command line. Resolves to the exit status: 0 done, 1 the input's fault, 2 the command line's. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await answer(args, terminal)
  } catch (error) {
    terminal.progress.end()
    if (error instanceof UsageError) {
      terminal.note(lineOf(error))
      terminal.note(`usage: verbatim ${error.usage}`)
      return 2
    }
    terminal.note(lineOf(error))
    return 1
  }
}
