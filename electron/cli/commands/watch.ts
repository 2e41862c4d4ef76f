import { resolve } from 'node:path'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber } from '#shared/domain/format.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault, UsageError } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

type Folders = OutputOf<'host.watchedFolders'>['folders']

const actions = ['list', 'add', 'remove'] as const
type Action = (typeof actions)[number]

const usage = 'watch W [list|add FOLDER|remove FOLDER]'

interface Asked {
  readonly action: Action
  /** As it was typed; '' for a list. */
  readonly folder: string
}

function readAction([, word = 'list', folder = '']: readonly string[]): Asked {
  const action = actions.find((known) => known === word)
  if (action === undefined) throw new UsageError(`watch knows ${actions.join(', ')}, not "${word}"`, usage)
  if (action !== 'list' && folder === '') throw new UsageError('The folder is missing', usage)
  if (action === 'list' && folder !== '') throw new UsageError('There are too many arguments', usage)
  return { action, folder }
}

const foldersOf = async (session: Session): Promise<Folders> => (await session.ask('host.watchedFolders', {})).folders

async function change(session: Session, { action, folder }: Asked): Promise<void> {
  const path = resolve(folder)
  if (action === 'add') {
    if (standingAt(path) !== 'folder') throw new InputFault(`${folder} is not a folder. Name one to be watched.`)
    await session.ask('host.watchFolder', { token: session.grant(path, folder) })
  }
  if (action === 'remove') {
    const found = (await foldersOf(session)).find(({ place }) => place === path)
    if (found === undefined) throw new InputFault(`${folder} is not watched for this workspace.`)
    await session.ask('host.unwatchFolder', { id: found.id })
  }
}

function textOf(folders: Folders): string {
  if (folders.length === 0) return 'No folder is watched for this workspace on this machine.'
  return tableOf(
    [left('Folder'), left('State'), right('New files')],
    folders.map(({ place, isMissing, waiting }) => [
      place,
      isMissing ? 'missing' : 'watched',
      isMissing ? '' : formatNumber(waiting.length),
    ]),
  )
}

const jsonOf = (folders: Folders) =>
  folders.map(({ id, place, isMissing, waiting }) => ({
    id,
    folder: place,
    isMissing,
    waiting: waiting.map(({ name, bytes }) => ({ name, bytes })),
  }))

export const watchCommand: Command = {
  usage,
  options: {},
  positionals: { from: 1, to: 3 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const asked = readAction(given.positionals)
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, async (session) => {
      await change(session, asked)
      const folders = await foldersOf(session)
      return { json: { folders: jsonOf(folders) }, text: textOf(folders), status: 0 }
    })
  },
}
