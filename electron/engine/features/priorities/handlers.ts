import { VerbatimError } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { priorityEntries } from '#shared/contract/priorities.ts'
import { priorityCoverage } from '#shared/domain/stats/priority-coverage.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { changeableCycle, cycleHandlers } from '../cycles/handlers.ts'
import { cycleOf } from '../cycles/view.ts'
import { factsOf } from '../figures/facts.ts'
import { themeById } from '../themes/repo.ts'
import { themeFigures } from '../themes/rows.ts'
import { removeBelongings } from './belongings.ts'
import { commitPriorities, reopenPriorities, whyNotCommit } from './commit.ts'
import { priorityFigures } from './figures.ts'
import { chooseQuotation, dropQuotation, keyBefore, orderQuotation } from './quotations.ts'
import { isPraised } from './praise.ts'
import { rankingOf } from './ranking.ts'
import { prioritiesOf, priorityById } from './repo.ts'
import { quotationsShown } from './quotations-shown.ts'
import { createPriority, suggestPriorities } from './suggest.ts'
import { themeInputs } from './theme-inputs.ts'

export const priorityHandlers: Handlers<typeof priorityEntries> = {
  ...cycleHandlers,

  'priorities.list': (context) =>
    context.kept('priorities.list', priorityEntries['priorities.list'].reads, () => listPriorities(context)),

  'priorities.get'(context, { id }) {
    const found = priorityFigures(context).find(({ card }) => card.id === id)
    if (!found)
      throw new VerbatimError(
        'not-found',
        'This priority is no longer there. It may have been removed; undo brings it back.',
      )
    return { priority: found.card, ...quotationsShown(context, found) }
  },

  'priorities.create'(context, { themes: ids, title }) {
    const cycle = changeableCycle(context)
    const themes = ids.map((id) => themeById(context.db, id))
    for (const theme of themes) refuseUsed(context, cycle.seq, theme)
    const wanted = new Set(themes.map((theme) => theme.seq))
    const comments = themeFigures(context).flatMap((one) => (wanted.has(one.theme.seq) ? one.comments : []))
    const name = title ?? themes[0]?.label ?? 'New priority'
    context.say(`Make “${name}” a priority`)
    return { id: createPriority(context, { cycle: cycle.seq, themes, title: name, comments }) }
  },

  'priorities.suggest': (context, { count }) => ({ ids: suggestPriorities(context, count) }),

  'priorities.update'(context, { id, title, outcome, ownerRole, reason }) {
    changeableCycle(context)
    const { seq, title: before } = priorityById(context.db, id)
    context.say(`Change “${title ?? before}”`)
    const { changes } = context.db.run(
      `UPDATE priority SET title = COALESCE(@title, title), outcome = COALESCE(@outcome, outcome),
         owner_role = COALESCE(@ownerRole, owner_role), reason = COALESCE(@reason, reason) WHERE seq = @seq`,
      { seq, title: title ?? null, outcome: outcome ?? null, ownerRole: ownerRole ?? null, reason: reason ?? null },
    )
    return { changed: changes }
  },

  'priorities.rank'(context, { id, before }) {
    const cycle = changeableCycle(context)
    const row = priorityById(context.db, id)
    if (before === id) return { changed: 0 }
    const others = prioritiesOf(context.db, cycle.seq).filter((one) => one.id !== id)
    const rankKey = keyBefore(others, before)
    const place = others.filter((one) => one.rankKey < rankKey).length + 1
    context.say(`Rank “${row.title}” ${place}`)
    return {
      changed: context.db.run('UPDATE priority SET rank_key = @rankKey WHERE seq = @seq', { seq: row.seq, rankKey })
        .changes,
    }
  },

  'priorities.addTheme'(context, { id, theme: themeId }) {
    const cycle = changeableCycle(context)
    const priority = priorityById(context.db, id)
    const theme = themeById(context.db, themeId)
    refuseUsed(context, cycle.seq, theme)
    context.say(`Add “${theme.label}” to “${priority.title}”`)
    const { changes } = context.db.run(
      'INSERT INTO priority_theme (cycle, theme, priority) VALUES (@cycle, @theme, @priority)',
      { cycle: cycle.seq, theme: theme.seq, priority: priority.seq },
    )
    return { changed: changes }
  },

  'priorities.removeTheme'(context, { id, theme: themeId }) {
    changeableCycle(context)
    const priority = priorityById(context.db, id)
    const theme = themeById(context.db, themeId)
    context.say(`Take “${theme.label}” out of “${priority.title}”`)
    const { changes } = context.db.run('DELETE FROM priority_theme WHERE priority = @priority AND theme = @theme', {
      priority: priority.seq,
      theme: theme.seq,
    })
    return { changed: changes }
  },

  'priorities.remove'(context, { id }) {
    changeableCycle(context)
    const { db } = context
    const { seq, title } = priorityById(db, id)
    context.say(`Remove “${title}”`)
    removeBelongings(db, [seq])
    return { changed: db.run('DELETE FROM priority WHERE seq = @seq', { seq }).changes }
  },

  'priorities.quote': (context, input) => ({ id: chooseQuotation(context, input) }),
  'priorities.unquote': (context, { quotation }) => ({ changed: dropQuotation(context, quotation) }),
  'priorities.orderQuote': (context, input) => ({ changed: orderQuotation(context, input) }),

  'priorities.commit'(context, { signedBy }) {
    context.say(`Commit the priorities, signed by ${signedBy}`)
    return { changed: commitPriorities(context, signedBy) }
  },
  'priorities.reopen': (context) => ({ changed: reopenPriorities(context) }),
}

function refuseUsed({ db }: Context, cycle: number, theme: { seq: number; label: string }): void {
  const used = db.get<{ title: string }>(
    `SELECT p.title FROM priority_theme pt JOIN priority p ON p.seq = pt.priority WHERE pt.cycle = @cycle AND pt.theme = @theme`,
    { cycle, theme: theme.seq },
  )
  if (used)
    throw new VerbatimError(
      'refused',
      `“${theme.label}” already belongs to “${used.title}”. A theme counts for one priority; take it out there first.`,
    )
}

function listPriorities(context: Context): OutputOf<'priorities.list'> {
  const facts = factsOf(context)
  const priorities = priorityFigures(context)
  const inputs = themeInputs(context)
  const why = whyNotCommit(context)
  const informative = new Set(facts.comments.map((comment) => comment.seq))
  const covered = priorityCoverage(
    informative,
    priorities.map(({ set }) => set.comments.map((comment) => comment.seq)),
  )
  return {
    cycle: cycleOf(context),
    unit: facts.unit,
    priorities: priorities.map(({ card }) => card),
    unused: themeFigures(context)
      .filter(({ row }) => row.priority === null)
      .flatMap(({ theme, comments: own, row: { id, label, colour, comments, npsImpact } }) => {
        const parts = inputs.get(theme.seq)
        return parts ? [{ id, label, colour, comments, npsImpact, isPraised: isPraised(own), inputs: parts }] : []
      }),
    ranking: rankingOf(context),
    tiedShare:
      priorities.length === 0 ? null : priorities.filter(({ card }) => card.tied.met).length / priorities.length,
    coverage: priorities.length === 0 ? null : (covered?.share ?? null),
    commit: { allowed: why.length === 0 && cycleOf(context).state === 'open', why },
  }
}
