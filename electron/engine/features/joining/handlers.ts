import { setImmediate as nextTurn } from 'node:timers/promises'
import type { joiningEntries } from '#shared/contract/joining.ts'
import type { Amount, Clash } from '#shared/contract/joining.ts'
import { formatCount } from '#shared/domain/format.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { refreshStatistics } from '../../db/statistics.ts'
import type { Handlers, JobContext } from '../../kernel/context.ts'
import { orNothing } from '../sources/unfinished.ts'
import { accountsOf } from './accounts.ts'
import { amountsOf, labelOf } from './amounts.ts'
import { bringRun } from './bring-run.ts'
import { bringSources } from './bring-sources.ts'
import { bringVectors } from './bring-vectors.ts'
import { tellClash } from './clash-words.ts'
import { handOver } from './hand-over.ts'
import { addPoint, clockOf, copyId, positionOf, takeHandedOver, whoseCopy } from './lineage.ts'
import { matchFiles, type Matching } from './matching.ts'
import type { Conflict, Decide } from './merge.ts'
import { asRefusal, openOther, type OtherFile } from './other-file.ts'
import { placesIn } from './places.ts'
import { countAll, planJoin, type JoinPlan } from './plan-join.ts'
import { ownNames, readState } from './read-state.ts'
import { packState, rowsOf } from './state.ts'
import { whoChanged } from './who-changed.ts'
import { writeState } from './write-state.ts'

/** Clashes that are shown one by one; choices for all the rest decide the others. */
const mostShown = 300

export const joiningHandlers: Handlers<typeof joiningEntries> = {
  'joining.look': (context, { token }) =>
    withOther(context, token, (other, matching) => {
      const plan = planJoin(context.db, other.db, { matching, decide: () => 'mine', name: other.name })
      const comments = commentsComing(other, matching)
      return Promise.resolve({
        whose: whoseCopy(other.db, other.name),
        file: other.name,
        relation: relationOf(context, plan),
        isNothingNew: isNothing(plan, matching),
        coming: amountsOf(plan.changes, [{ noun: 'comment', count: comments }]),
        staying: stayingOf(plan),
        repeats: matching.repeats.size,
        left: matching.left(),
        clashes: clashesOf(context, other, plan),
        clashesTotal: plan.conflicts.length,
      })
    }),

  'joining.join': (context, { token, choices, rest }) =>
    withOther(context, token, (other, matching) =>
      orNothing(context, async (onBegin) => {
        const open = new Set<string>()
        const decide: Decide = ({ id }) => {
          const side = choices[id] ?? rest
          if (side === null) open.add(id)
          return side ?? 'mine'
        }
        const plan = planJoin(context.db, other.db, { matching, decide, name: other.name })
        refuseOpen(open)
        const whose = whoseCopy(other.db, other.name)
        const comments = commentsComing(other, matching)
        const label = labelOf(whose, { written: plan.changes, sources: matching.coming.length, comments })
        if (isNothing(plan, matching))
          return { whose, isNothingNew: true, label: `Nothing is new in ${whose}’s copy`, joined: [] }
        const accounts = accountsOf(context.db, other.db)
        await bringSources({
          context,
          theirs: other.db,
          matching,
          accounts,
          onBegin,
          onShare: (share) => context.progress(2, share),
        })
        if (matching.coming.length > 0) await bringVectors(context, other.db)
        if (matching.coming.length > 0) await refreshStatistics(context.db)
        context.progress(3, 0)
        await nextTurn()
        context.capture(label, () => {
          // What was changed here meanwhile counts.
          const now = planJoin(context.db, other.db, { matching, decide, name: other.name })
          refuseOpen(open)
          writeState(context.db, now.mine, now.target, placesIn(context.db, accounts.byId))
          bringRun(context, other.db, matching)
          takeHandedOver(context.db, other.db)
          addPoint(context.db, {
            id: context.newId('l'),
            kind: 'joined',
            copy: copyId(other.db),
            position: positionOf(other.db),
            clock: clockOf(other.db),
            who: whose,
            at: context.now(),
            state: packState(readState(other.db, ownNames(other.db))),
          })
        })
        return {
          whose,
          isNothingNew: false,
          label,
          joined: amountsOf(plan.changes, [{ noun: 'comment', count: comments }]),
        }
      }),
    ),

  'joining.handOver': handOver,
}

async function withOther<Result>(
  context: JobContext,
  token: string,
  work: (other: OtherFile, matching: Matching) => Promise<Result>,
): Promise<Result> {
  context.progress(0, 0)
  const { path, name } = context.files.get(token)
  const other = await openOther(path, name, { own: context.db.raw.name, scratchFolder: context.scratchFolder })
  try {
    context.signal.throwIfAborted()
    context.progress(1, 0)
    const matching = await matchFiles(context.db, other.db)
    await nextTurn()
    return await work(other, matching)
  } catch (error) {
    throw asRefusal(error, name)
  } finally {
    other.close()
  }
}

function refuseOpen(open: ReadonlySet<string>): void {
  if (open.size === 0) return
  throw new VerbatimError(
    'refused',
    `${formatCount(open.size, 'difference')} ${open.size === 1 ? 'has' : 'have'} no choice yet. Choose mine or theirs, or one of them for the rest. Nothing was joined.`,
    { open: [...open] },
  )
}

const isNothing = ({ changes, conflicts }: JoinPlan, { coming }: Matching): boolean =>
  countAll(changes) === 0 && conflicts.length === 0 && coming.length === 0

function relationOf(
  { db }: JobContext,
  { hasPast, mine, theirs }: JoinPlan,
): 'known-past' | 'no-known-past' | 'unrelated' {
  if (hasPast) return 'known-past'
  const shares = (['source', 'theme'] as const).some((table) =>
    [...rowsOf(theirs, table).keys()].some((key) => rowsOf(mine, table).has(key)),
  )
  const isEmpty = db.get('SELECT 1 FROM source LIMIT 1') === undefined
  return shares || isEmpty ? 'no-known-past' : 'unrelated'
}

/** What the other copy has not: what was decided here alone. */
const stayingOf = ({ mine, theirs, staying }: JoinPlan): Amount[] => {
  const sources = [...rowsOf(mine, 'source').keys()].filter((key) => !rowsOf(theirs, 'source').has(key)).length
  return amountsOf(new Map([...staying(), ['source', sources]]))
}

function commentsComing({ db }: OtherFile, { coming, repeats }: Matching): number {
  const [all = 0] = db.pluck<number>(
    'SELECT COUNT(*) FROM comment WHERE source IN (SELECT value FROM json_each(@sources))',
    { sources: JSON.stringify(coming.map(({ seq }) => seq)) },
  )
  if (repeats.size === 0) return all
  const [repeated = 0] = db.pluck<number>(
    'SELECT COUNT(*) FROM comment WHERE record IN (SELECT value FROM json_each(@records))',
    { records: JSON.stringify([...repeats]) },
  )
  return all - repeated
}

const longestWords = 90

function clashesOf({ db }: JobContext, other: OtherFile, { mine, theirs, conflicts }: JoinPlan): Clash[] {
  const shown = conflicts.slice(0, mostShown)
  const tables = new Set<string>(shown.map(({ table }) => table))
  const [here, there] = [whoChanged(db, tables), whoChanged(other.db, tables)]
  const words = (comment: string): string => {
    const select = 'SELECT text FROM comment WHERE id = @id'
    const text =
      db.pluck<string>(select, { id: comment })[0] ?? other.db.pluck<string>(select, { id: comment })[0] ?? ''
    return text.length > longestWords ? `${text.slice(0, longestWords)}…` : text
  }
  return shown.map((conflict: Conflict) => {
    const told = tellClash(conflict, { mine, theirs, words })
    const [ours, others] = [
      here(conflict.table, conflict.mine ?? conflict.theirs),
      there(conflict.table, conflict.theirs ?? conflict.mine),
    ]
    return {
      id: conflict.id,
      about: told.about,
      what: told.what,
      mine: { says: told.mine, who: ours?.who ?? null, at: ours?.at ?? null },
      theirs: { says: told.theirs, who: others?.who ?? null, at: others?.at ?? null },
    }
  })
}
