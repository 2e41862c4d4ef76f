import type { OutputOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { workspaceEntries } from '#shared/contract/workspace.ts'
import { putSetting, setting } from '../../db/settings.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { openCycle } from '../cycles/repo.ts'
import { factsOf } from '../figures/facts.ts'
import { examine } from './doctor.ts'

export const workspaceHandlers: Handlers<typeof workspaceEntries> = {
  'workspace.summary': summary,

  'workspace.update'({ db, say }, { name, currency }) {
    if (currency !== undefined) say(`Change the currency to ${currency.toUpperCase()}`)
    if (name !== undefined) say(`Name the workspace “${name}”`)
    if (name !== undefined) putSetting(db, 'name', name)
    if (currency !== undefined) putSetting(db, 'currency', currency.toUpperCase())
    return { changed: 1 }
  },

  'workspace.doctor': ({ db }) => examine(db),

  'history.list': ({ db }, { limit }) => ({
    entries: db
      .all<{ id: number; label: string; at: string; author: string; state: string }>(
        'SELECT seq AS id, label, at, author, state FROM history_entry ORDER BY seq DESC LIMIT @limit',
        { limit },
      )
      .map(({ state, ...entry }) => ({ ...entry, isUndone: state === 'undone' })),
  }),

  // The dispatcher answers these two itself: a step back is not a step of its own.
  'history.undo': unreachable,
  'history.redo': unreachable,
}

function unreachable(): never {
  throw new VerbatimError('internal', 'Undo and redo do not run as steps.')
}

const countReads = ['workspace', 'source', 'account', 'comment', 'theme', 'cycle', 'reading'] as const

type Counts = Pick<
  OutputOf<'workspace.summary'>,
  'comments' | 'informative' | 'accounts' | 'sources' | 'themes' | 'unit' | 'units'
>

function countAll(context: Context): Counts {
  const facts = factsOf(context)
  const count = (sql: string): number => context.db.pluck<number>(sql)[0] ?? 0
  return {
    comments: count(`SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'`),
    informative: facts.comments.length,
    accounts: count(
      `SELECT COUNT(DISTINCT r.account) FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE EXISTS (SELECT 1 FROM comment c WHERE c.record = r.seq)`,
    ),
    sources: count(`SELECT COUNT(*) FROM source WHERE state = 'active'`),
    themes: count(`SELECT COUNT(*) FROM theme WHERE state = 'active' AND is_archived = 0`),
    unit: facts.unit,
    units: facts.units,
  }
}

function summary(context: Context): OutputOf<'workspace.summary'> {
  const { db } = context
  const cycle = openCycle(db)
  const next = context.nextSteps()
  const asStep = (label: string | null) => (label === null ? null : { label })
  return {
    name: setting(db, 'name'),
    file: context.file,
    isSample: setting(db, 'is_sample') === '1',
    currency: setting(db, 'currency'),
    ...context.kept('workspace.summary', countReads, () => countAll(context)),
    priorities: db.pluck<number>('SELECT COUNT(*) FROM priority WHERE cycle = @cycle', { cycle: cycle.seq })[0] ?? 0,
    cycle: { id: cycle.id, name: cycle.name, state: cycle.state },
    model: context.compute.model()?.name ?? null,
    undo: asStep(next.undo),
    redo: asStep(next.redo),
  }
}
