import type { libraryEntries } from '#shared/contract/library.ts'
import type { Handlers } from '../../kernel/context.ts'
import { priorityById } from '../priorities/repo.ts'
import { exportLibrary, importLibrary } from './file.ts'
import {
  beginUse,
  endUse,
  guardrailById,
  insertGuardrail,
  insertPlay,
  listGuardrails,
  listPlays,
  playById,
  writeGuardrail,
  writePlay,
} from './repo.ts'

/** Guardrails and plays belong to the workspace; what a team may do is learned as one goes, so a commit does not hold them. */
export const libraryHandlers: Handlers<typeof libraryEntries> = {
  'library.list': ({ db }) => ({ guardrails: listGuardrails(db), plays: listPlays(db) }),

  'library.addGuardrail'(context, { use, allowed, limit = null, escalation = '' }) {
    const { db } = context
    const id = context.newId('gr')
    const seq = insertGuardrail(db, id, { allowed, limit, escalation })
    if (use !== null) beginUse(db, { kind: 'guardrail', priority: priorityById(db, use).seq, seq })
    context.say(`Add the guardrail “${allowed}”`)
    return { id }
  },
  'library.updateGuardrail'({ db }, { guardrail, ...change }) {
    const { seq, ...before } = guardrailById(db, guardrail)
    return { changed: writeGuardrail(db, seq, { ...before, ...given(change) }) }
  },
  'library.removeGuardrail'(context, { guardrail }) {
    const { seq, allowed } = guardrailById(context.db, guardrail)
    context.say(`Remove the guardrail “${allowed}”`)
    return { changed: context.db.run('DELETE FROM guardrail WHERE seq = @seq', { seq }).changes }
  },

  'library.addPlay'(context, { use, title, trigger = '', checklist = [], ownerRole = '' }) {
    const { db } = context
    const id = context.newId('pl')
    const seq = insertPlay(db, id, { title, trigger, checklist, ownerRole })
    if (use !== null) beginUse(db, { kind: 'play', priority: priorityById(db, use).seq, seq })
    context.say(`Add the play “${title}”`)
    return { id }
  },
  'library.updatePlay'(context, { play, ...change }) {
    const { seq, ...before } = playById(context.db, play)
    context.say(`Change the play “${change.title ?? before.title}”`)
    return { changed: writePlay(context.db, seq, { ...before, ...given(change) }) }
  },
  'library.removePlay'(context, { play }) {
    const { seq, title } = playById(context.db, play)
    context.say(`Remove the play “${title}”`)
    return { changed: context.db.run('DELETE FROM play WHERE seq = @seq', { seq }).changes }
  },

  'library.use'(context, { priority: id, kind, id: used, isUsed }) {
    const { db } = context
    const { seq: priority, title } = priorityById(db, id)
    const one = kind === 'guardrail' ? guardrailById(db, used) : playById(db, used)
    context.say(isUsed ? `Use a ${kind} for “${title}”` : `Drop a ${kind} from “${title}”`)
    const use = { kind, priority, seq: one.seq }
    return { changed: isUsed ? beginUse(db, use) : endUse(db, use) }
  },

  'library.export': async (context, { folder }) => exportLibrary(context, folder),
  'library.import': (context, { token }) => importLibrary(context, token),
}

type Given<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

/** Only what a change names. */
function given<Fields extends object>(change: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<Fields>
}
