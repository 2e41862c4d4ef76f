import { VerbatimError } from '#shared/contract/errors.ts'
import type { FilePreview, sourceEntries } from '#shared/contract/sources.ts'
import type { Handlers } from '../../kernel/context.ts'
import { activate, importFile, type Imported } from './import.ts'
import { previewFile } from './preview.ts'
import { asImportError, recognise } from './reading.ts'
import { discardUnfinished, getSource, listSources, withdrawSource } from './repo.ts'

export const sourceHandlers: Handlers<typeof sourceEntries> = {
  async 'sources.preview'(context, { files }) {
    const previews: FilePreview[] = []
    for (const [nth, asked] of files.entries()) {
      previews.push(
        await previewFile(context, asked, (share, detail) => context.progress(0, (nth + share) / files.length, detail)),
      )
    }
    return { files: previews }
  },

  async 'sources.import'(context, { files }) {
    const imported: Imported[] = []
    try {
      // All are recognised before the first is written: one that cannot be read costs the others nothing.
      const atHand = []
      for (const [nth, asked] of files.entries()) {
        context.progress(0, nth / files.length)
        atHand.push(await recognise(context.files, asked, context.signal))
      }
      for (const [nth, file] of atHand.entries()) {
        const onProgress = (share: number, detail: string): void =>
          context.progress(1, (nth + share) / atHand.length, detail)
        imported.push(await importFile(context, file, onProgress))
      }
      context.progress(2, 0)
      activate(context, imported)
    } catch (error) {
      context.db.transaction(() => {
        for (const { seq } of imported) context.db.run('DELETE FROM source WHERE seq = @seq', { seq })
        discardUnfinished(context.db)
      })
      throw asImportError(error)
    }
    return { sources: imported.map(({ report }) => report) }
  },

  'sources.list': ({ db }) => ({ sources: listSources(db) }),

  'sources.get'({ db }, { id }) {
    const found = getSource(db, id)
    if (!found) throw new VerbatimError('not-found', 'This source is not in the workspace. It may have been withdrawn.')
    return found
  },

  'sources.withdraw'(context, { id }) {
    const file = listSources(context.db).find((source) => source.id === id)?.file
    if (file === undefined)
      throw new VerbatimError('not-found', 'This source is not in the workspace. It may have been withdrawn.')
    context.say(`Withdraw ${file}`)
    return { changed: withdrawSource(context.db, id) }
  },
}
