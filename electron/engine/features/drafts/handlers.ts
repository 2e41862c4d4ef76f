import type { draftEntries } from '#shared/contract/drafts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { openCycle } from '../cycles/repo.ts'
import { compareDrafts } from './compare.ts'
import { bringBack, clearRows, rowsInUse } from './kept-rows.ts'
import { listDrafts } from './list.ts'
import { draftById, draftsOf, insertDraft, keepDraft, readKept } from './repo.ts'

export const draftHandlers: Handlers<typeof draftEntries> = {
  'drafts.list': (context) => ({ drafts: listDrafts(context) }),

  'drafts.create'(context, { name }) {
    const { db } = context
    const { seq: cycle } = changeableCycle(context)
    const drafts = draftsOf(db, cycle)
    refuseTaken(context, name)
    const kept = rowsInUse(db, cycle)
    const inUse = drafts.find((draft) => draft.kept === null)
    if (inUse) keepDraft(db, inUse.seq, kept)
    else insertDraft(db, { id: context.newId('d'), cycle, name: firstName, at: context.now(), kept })
    const id = context.newId('d')
    insertDraft(db, { id, cycle, name, at: context.now(), kept: null })
    context.say(`Make the draft “${name}”`)
    return { id }
  },

  'drafts.use'(context, { id }) {
    const { db } = context
    const { seq: cycle } = changeableCycle(context)
    const wanted = draftById(db, id)
    if (wanted.kept === null) return { changed: 0 }
    const inUse = draftsOf(db, cycle).find((draft) => draft.kept === null)
    if (inUse) keepDraft(db, inUse.seq, rowsInUse(db, cycle))
    clearRows(db, cycle)
    bringBack(db, readKept(wanted.kept))
    keepDraft(db, wanted.seq, null)
    context.say(`Go to the draft “${wanted.name}”`)
    return { changed: 1 }
  },

  'drafts.rename'(context, { id, name }) {
    const draft = draftById(context.db, id)
    if (name !== draft.name) refuseTaken(context, name)
    context.say(`Rename the draft “${draft.name}” to “${name}”`)
    const { changes } = context.db.run('UPDATE draft SET name = @name WHERE seq = @seq AND name <> @name', {
      seq: draft.seq,
      name,
    })
    return { changed: changes }
  },

  'drafts.remove'(context, { id }) {
    changeableCycle(context)
    const draft = draftById(context.db, id)
    if (draft.kept === null)
      throw new VerbatimError('refused', `“${draft.name}” is in use. Go to another draft first, then remove it.`)
    context.say(`Remove the draft “${draft.name}”`)
    return { changed: context.db.run('DELETE FROM draft WHERE seq = @seq', { seq: draft.seq }).changes }
  },

  'drafts.compare': (context, { with: other }) => compareDrafts(context, other),
}

/** What the priorities there were are called once there is a second draft. */
const firstName = 'First draft'

function refuseTaken({ db }: Context, name: string): void {
  const drafts = draftsOf(db, openCycle(db).seq)
  const isTaken = drafts.some((draft) => draft.name === name) || (drafts.length === 0 && name === firstName)
  if (isTaken) throw new VerbatimError('refused', `There is a draft named “${name}” already. Choose another name.`)
}
