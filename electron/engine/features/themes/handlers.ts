import { VerbatimError } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { themeEntries } from '#shared/contract/themes.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { curationHandlers } from './curate.ts'
import { themeDetail } from './detail.ts'
import { applyProposal, currentProposal, dismissProposal, findThemes, placeNewComments, proposeThemes } from './find.ts'
import { themeGrains } from './grains.ts'
import { countNewcomers } from './newcomers.ts'
import { proposeSplit } from './propose-split.ts'
import { activeRun, archivedThemes } from './repo.ts'
import { themeFigures } from './rows.ts'
import { runChange } from './run-change.ts'
import { similarThemes } from './similar.ts'

export const themeHandlers: Handlers<typeof themeEntries> = {
  ...curationHandlers,

  'themes.list': (context) => context.kept('themes.list', themeEntries['themes.list'].reads, () => listThemes(context)),

  'themes.get'(context, { id }) {
    const found = themeFigures(context).find(({ row }) => row.id === id)
    if (!found)
      throw new VerbatimError(
        'not-found',
        'This theme is no longer there. It may have been merged into another; undo brings it back.',
      )
    return { theme: themeDetail(context, found), unit: factsOf(context).unit }
  },

  'themes.assignments'(context) {
    freshPlacement(context)
    return { assignments: allAssignments(context.db) }
  },

  'themes.find': findThemes,
  'themes.propose': proposeThemes,
  'themes.place': placeNewComments,
  'themes.proposal': currentProposal,
  'themes.applyProposal': applyProposal,
  'themes.dismissProposal': dismissProposal,
  'themes.grains': themeGrains,
  'themes.proposeSplit': proposeSplit,
  'themes.similar': similarThemes,
}

function listThemes(context: Context): OutputOf<'themes.list'> {
  const facts = factsOf(context)
  const archived = archivedThemes(context.db).length
  const placed = new Set([...facts.ofTheme.values()].flat()).size
  const away = archived > 0 ? putAway(context) : 0
  const run = activeRun(context.db)
  return {
    themes: themeFigures(context).map(({ row }) => row),
    unit: facts.unit,
    informative: facts.comments.length,
    placed,
    unplaced: facts.comments.length - placed - away,
    putAway: away,
    archived,
    run: run && { ...run, change: runChange(context.db, run.id) },
    fresh: freshComments(context),
    window: facts.window,
    outside: facts.outside,
  }
}

/** Informative comments within the window that only archived themes hold. */
function putAway(context: Context): number {
  const held = new Set(context.db.pluck<number>('SELECT comment FROM placement WHERE rank = 1 AND is_archived = 1'))
  return factsOf(context).comments.filter(({ seq }) => held.has(seq)).length
}

function freshComments(context: Context): number {
  freshPlacement(context)
  return context.memo('fresh comments', ['comment', 'theme', 'source'], () =>
    countNewcomers(context.db, Number(setting(context.db, 'active_run'))),
  )
}

function allAssignments(db: Db) {
  const rows = db.all<{ comment: string; record: string; themes: string; text: string; attributes: string }>(
    `SELECT c.id AS comment, r.id AS record, c.text, r.attributes,
       (SELECT json_group_array(t.id ORDER BY p.rank) FROM placement p JOIN theme t ON t.seq = p.theme
         WHERE p.comment = c.seq AND p.is_through = 0 AND p.is_archived = 0) AS themes
     FROM comment c JOIN record r ON r.seq = c.record JOIN source s ON s.seq = c.source AND s.state = 'active'
     ORDER BY c.seq`,
  )
  return rows.map(({ themes, attributes, ...row }) => ({
    ...row,
    themes: JSON.parse(themes) as string[],
    attributes: JSON.parse(attributes) as Record<string, string>,
  }))
}
