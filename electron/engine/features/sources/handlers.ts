import { VerbatimError } from '#shared/contract/errors.ts'
import type { FilePreview, sourceEntries } from '#shared/contract/sources.ts'
import { refreshStatistics } from '../../db/statistics.ts'
import type { Handlers } from '../../kernel/context.ts'
import { gatherFiles } from './gather.ts'
import { rulesForPeople, setDomains, setMask, setSpeaker } from './import-rules.ts'
import { importAll } from './import-all.ts'
import { forgetMapping, rememberedMapping } from './mapping.ts'
import { noteAtHand } from './note.ts'
import { previewFile } from './preview.ts'
import { recognise } from './reading.ts'
import { getSource, listSources, withdrawSource } from './repo.ts'
import { saveRemarks } from './rows-csv.ts'
import { orNothing } from './unfinished.ts'

export const sourceHandlers: Handlers<typeof sourceEntries> = {
  'sources.gather': (context, { tokens }) => gatherFiles(context, tokens),

  async 'sources.preview'(context, { files }) {
    const previews: FilePreview[] = []
    for (const [nth, asked] of files.entries()) {
      previews.push(
        await previewFile(context, asked, (share, detail) => context.progress(0, (nth + share) / files.length, detail)),
      )
    }
    return { files: previews }
  },

  'sources.import': (context, { files }) =>
    orNothing(context, async (onBegin) => {
      // All are recognised before the first is written: one that cannot be read costs the others nothing.
      const atHand = []
      for (const [nth, file] of files.entries()) {
        context.progress(0, nth / files.length)
        atHand.push(await recognise(context, file, context.signal))
      }
      const sources = await importAll(context, atHand, {
        onBegin,
        label: (imported) => (imported.length === 1 ? `Import ${imported[0]}` : `Import ${imported.length} files`),
        onRead: (nth, share, detail) => context.progress(1, (nth + share) / atHand.length, detail),
        async settle() {
          context.progress(2, 0)
          await refreshStatistics(context.db)
        },
      })
      return { sources }
    }),

  'sources.writeNote': (context, note) =>
    orNothing(context, async (onBegin) => {
      const { atHand, mend, remove } = await noteAtHand(context, note)
      try {
        const [source] = await importAll(context, [atHand], {
          onBegin,
          mend,
          label: ([name]) => `Write ${name}`,
          onRead: (_nth, share) => context.progress(0, share),
        })
        if (source === undefined) throw new Error('A note that was written is not there.')
        return { source }
      } finally {
        remove()
      }
    }),

  'sources.list': ({ db }) => ({ sources: listSources(db) }),

  'sources.get'({ db }, { id, remarksFrom, remarks }) {
    const found = getSource(db, id, { from: remarksFrom, count: remarks })
    if (!found) throw gone()
    return found
  },

  'sources.saveRemarks': saveRemarks,

  'sources.withdraw'(context, { id }) {
    const file = listSources(context.db).find((source) => source.id === id)?.file
    if (file === undefined) throw gone()
    context.say(`Withdraw ${file}`)
    return { changed: withdrawSource(context.db, id) }
  },

  'sources.rules': ({ db }) => rulesForPeople(db),

  'sources.setMask'({ db }, { kinds }) {
    setMask(db, kinds)
    return { changed: 1 }
  },

  'sources.setDomains'({ db }, { domains }) {
    setDomains(db, domains)
    return { changed: 1 }
  },

  'sources.setSpeaker'({ db, say }, { name, side }) {
    say(side === null ? `Forget whose side ${name} is on` : `Say that ${name} is ${sideWords[side]}`)
    return { changed: setSpeaker(db, name, side) }
  },

  'sources.forgetMapping'({ db, say }, { signature }) {
    const known = rememberedMapping(db, signature)
    if (known) say(`Forget how files like ${known.file} are read`)
    return { changed: forgetMapping(db, signature) }
  },
}

const sideWords = { customer: 'a customer', internal: 'one of us', unknown: 'not known' } as const

const gone = (): VerbatimError =>
  new VerbatimError('not-found', 'This source is not in the workspace. It may have been withdrawn.')
