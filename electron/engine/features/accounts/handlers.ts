import type { accountEntries } from '#shared/contract/accounts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Handlers } from '../../kernel/context.ts'
import { assignPlay, endPlay } from './assign-play.ts'
import { accountDetail } from './detail.ts'
import { accountPage } from './page.ts'
import { proposals } from './proposals.ts'
import { accountById, accountBySeq, forgetApart, join, keepApart, separate } from './repo.ts'
import { saveAccounts } from './save.ts'
import { silence } from './silence.ts'

export const accountHandlers: Handlers<typeof accountEntries> = {
  'accounts.list': accountPage,

  'accounts.get': (context, { id }) => accountDetail(context, id),

  'accounts.silence': silence,

  'accounts.proposals': (context) => ({ pairs: proposals(context) }),

  'accounts.merge'(context, { from, into }) {
    const { db } = context
    const target = accountById(db, into)
    const merged = [...new Set(from)].map((id) => accountById(db, id)).filter((one) => one.root !== target.root)
    if (merged.length === 0)
      throw new VerbatimError('bad-input', `These already count as “${target.name}”. Choose another account to merge.`)
    for (const one of merged) {
      forgetApart(db, one.root, target.root)
      join(db, { account: one.seq, into: target.root, by: 'person' })
    }
    const name = accountBySeq(db, target.root)?.name ?? target.name
    context.say(`Merge ${merged.map((one) => `“${one.name}”`).join(', ')} into “${name}”`)
    return { changed: merged.length }
  },

  'accounts.unmerge'(context, { id }) {
    const { db } = context
    const spelling = accountById(db, id)
    if (separate(db, spelling.seq) === 0)
      throw new VerbatimError(
        'refused',
        `“${spelling.name}” is not joined with another name, so there is nothing to separate.`,
      )
    keepApart(db, spelling.seq, spelling.root)
    context.say(`Separate “${spelling.name}” from “${accountBySeq(db, spelling.root)?.name ?? ''}”`)
    return { changed: 1 }
  },

  'accounts.keepApart'(context, { one, other }) {
    const { db } = context
    const [first, second] = [accountById(db, one), accountById(db, other)]
    if (first.root === second.root)
      throw new VerbatimError(
        'refused',
        `“${first.name}” and “${second.name}” count as one account. Separate them first.`,
      )
    context.say(`Keep “${first.name}” and “${second.name}” apart`)
    return { changed: keepApart(db, first.seq, second.seq) }
  },

  'accounts.assignPlay': assignPlay,
  'accounts.endPlay': endPlay,

  'accounts.save': saveAccounts,
}
