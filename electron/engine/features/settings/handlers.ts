import { basename } from 'node:path'
import type { settingsEntries } from '#shared/contract/settings.ts'
import type { Handlers } from '../../kernel/context.ts'
import { tryInUse, useFolder } from './encoder.ts'

export const settingsHandlers: Handlers<typeof settingsEntries> = {
  'settings.machine'({ machine, compute }) {
    const chosen = machine.encoder()
    return {
      author: { name: machine.author(), isOwn: machine.ownName() !== null },
      encoder: {
        inUse: compute.model()?.name ?? null,
        own: chosen && {
          name: basename(chosen.folder),
          place: chosen.folder,
          dims: chosen.dims,
          msPerThousand: chosen.msPerThousand,
          isUsable: machine.usableEncoder() !== null,
        },
      },
    }
  },

  async 'settings.setAuthor'({ machine, changed }, { name }) {
    machine.setAuthor(name)
    changed(['machine'])
    return { changed: 1 }
  },

  'settings.tryEncoder': (context) => tryInUse(context),

  async 'settings.useEncoder'(context, { token }) {
    if (token === null) context.machine.setEncoder(null)
    const trial = token === null ? null : await useFolder(context, token)
    context.changed(['machine', 'workspace', 'reading'])
    return { trial }
  },
}
