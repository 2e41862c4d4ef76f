import { basename, resolve } from 'node:path'
import type { Amount, ChosenSide, Clash } from '#shared/contract/joining.ts'
import { formatCount } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeReadable, mustBeWorkspace } from '../existing.ts'
import { UsageError } from '../failures.ts'
import { withWorkspace } from '../session.ts'
import { left, tableOf } from '../table.ts'

const sides = ['mine', 'theirs'] as const
const usage = 'join W OTHER [--look] [--choose ID=mine|theirs]… [--rest mine|theirs]'

const amounts = (all: readonly Amount[]): string =>
  all.map(({ noun, count }) => formatCount(count, noun)).join(', ') || 'nothing'

function choicesOf(typed: readonly string[]): Record<string, ChosenSide> {
  return Object.fromEntries(
    typed.map((one) => {
      const [, id, side] = /^(.+)=(mine|theirs)$/s.exec(one) ?? []
      if (id === undefined || side === undefined)
        throw new UsageError(`--choose takes ID=mine or ID=theirs, not "${one}"`, usage)
      return [id, side === 'mine' ? 'mine' : 'theirs'] as const
    }),
  )
}

const clashTable = (clashes: readonly Clash[]): string =>
  tableOf(
    [left('Id'), left('About'), left('What'), left('Mine'), left('Theirs')],
    clashes.map(({ id, about, what, mine, theirs }) => [id, about, what, mine.says, theirs.says].map(oneLine)),
  )

const oneLine = (text: string): string => text.replaceAll('\n', '; ')

export const joinCommand: Command = {
  usage,
  options: { look: 'flag', choose: 'texts', rest: 'text' },
  positionals: { from: 2, to: 2, second: 'workspace to join' },
  /** Joins the workspace of someone else; --look says what would come and which choices there are, and writes nothing. */
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    mustBeWorkspace(path, typedPath)
    const typed = given.positionals[1] ?? ''
    mustBeReadable(resolve(typed), typed)
    const rest = given.oneOf('rest', sides)
    const choices = choicesOf(given.texts('choose'))
    return withWorkspace(path, terminal, async (session) => {
      const token = session.grant(resolve(typed), basename(typed))
      if (given.flag('look')) {
        const seen = await session.work('joining.look', { token })
        const lines = [
          seen.isNothingNew ? `Nothing is new in ${seen.whose}’s copy.` : `Would come: ${amounts(seen.coming)}.`,
          ...(seen.clashes.length === 0 ? [] : ['', clashTable(seen.clashes)]),
        ]
        return { json: seen, text: lines.join('\n'), status: 0 }
      }
      const joined = await session.work('joining.join', { token, choices, rest })
      return { json: joined, text: `${joined.label}.`, status: 0 }
    })
  },
}
