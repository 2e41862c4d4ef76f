import { resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { EncoderTrial } from '#shared/contract/settings.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault, UsageError } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'

type Encoder = OutputOf<'settings.machine'>['encoder']

const actions = ['show', 'try', 'use', 'built-in'] as const
type Action = (typeof actions)[number]

const usage = 'encoder W [show|try|use FOLDER|built-in]'

interface Asked {
  readonly action: Action
  /** As it was typed; '' for all but use. */
  readonly folder: string
}

function readAction([, word = 'show', folder = '']: readonly string[]): Asked {
  const action = actions.find((known) => known === word)
  if (action === undefined) throw new UsageError(`encoder knows ${actions.join(', ')}, not "${word}"`, usage)
  if (action === 'use' && folder === '') throw new UsageError('The folder is missing', usage)
  if (action !== 'use' && folder !== '') throw new UsageError('There are too many arguments', usage)
  return { action, folder }
}

async function act(session: Session, { action, folder }: Asked): Promise<EncoderTrial | null> {
  if (action === 'try') return session.work('settings.tryEncoder', {})
  if (action === 'built-in') return (await session.work('settings.useEncoder', { token: null })).trial
  if (action === 'show') return null
  const path = resolve(folder)
  if (standingAt(path) !== 'folder') throw new InputFault(`${folder} is not a folder. Name one that holds model.onnx.`)
  return (await session.work('settings.useEncoder', { token: session.grant(path, folder) })).trial
}

function textOf({ inUse, own }: Encoder, trial: EncoderTrial | null): string {
  const lines = [
    own?.isUsable === true ? `In use: ${own.place}` : `In use: ${inUse ?? 'none, themes come from words alone'}`,
  ]
  if (own?.isUsable === false)
    lines.push(`Not in use: ${own.place}, whose files are gone or were changed since it was tried`)
  if (trial !== null) {
    const { sentences, matched, alike, apart, dims, tokeniser, msPerThousand } = trial
    lines.push(
      `Tried on ${formatCount(sentences, 'sentence')}: ${matched} found the one of the same meaning (cosine ${formatNumber(alike, 2)} against ${formatNumber(apart, 2)})`,
      `${tokeniser} tokenizer, ${formatCount(dims, 'dimension')}, ${formatNumber(msPerThousand / 1000, 1)} s for 1,000 comments`,
    )
  }
  return lines.join('\n')
}

export const encoderCommand: Command = {
  usage,
  options: {},
  positionals: { from: 1, to: 3 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const asked = readAction(given.positionals)
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, async (session) => {
      const trial = await act(session, asked)
      const { encoder } = await session.ask('settings.machine', {})
      return { json: { ...encoder, trial }, text: textOf(encoder, trial), status: 0 }
    })
  },
}
