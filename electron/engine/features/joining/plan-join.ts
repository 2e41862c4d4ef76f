import type { Db } from '../../db/statements.ts'
import { alignDrafts } from './align-drafts.ts'
import { themesOfComing } from './bring-run.ts'
import { commonState } from './lineage.ts'
import type { Matching } from './matching.ts'
import { merge, type Conflict, type Decide, type Versions } from './merge.ts'
import { joinedTables, partOf } from './parts.ts'
import { ownNames, readState } from './read-state.ts'
import { settle } from './settle.ts'
import { refuseMisshapen } from './shapes.ts'
import { rowsOf, type Row, type State, type WritableState } from './state.ts'
import { countChanges, type Written } from './write-state.ts'

export interface JoinPlan {
  readonly mine: State
  readonly theirs: State
  readonly target: State
  readonly conflicts: readonly Conflict[]
  readonly hasPast: boolean
  /** Rows that would be other here, by table. */
  readonly changes: Written
  /** Rows that the other file has otherwise or not at all, by decisions of this one alone. */
  readonly staying: () => Written
}

export interface JoinAsked {
  readonly matching: Matching
  readonly decide: Decide
  /** Of the other file. */
  readonly name: string
}

/** What joining comes to, by the state both files are in now. */
export function planJoin(db: Db, theirs: Db, { matching, decide, name }: JoinAsked): JoinPlan {
  const base = commonState(db, theirs, matching.renamed)
  const read: Versions = {
    base,
    mine: readState(db, ownNames(db)),
    theirs: readState(theirs, matching.names),
  }
  const versions = alignDrafts({ ...read, theirs: withoutIdleThemes(read, themesOfComing(db, theirs, matching)) })
  refuseMisshapen(versions.theirs, name)
  const { target, conflicts } = outcomeOf(versions, decide)
  return {
    mine: versions.mine,
    theirs: versions.theirs,
    target,
    conflicts,
    hasPast: base !== null,
    changes: countChanges(versions.mine, target),
    // With every choice theirs, what is still other there is what only this file has.
    staying: () => countChanges(versions.theirs, outcomeOf(versions, () => 'theirs').target),
  }
}

function outcomeOf(
  versions: Versions,
  decide: Decide,
): { readonly target: State; readonly conflicts: readonly Conflict[] } {
  const { state, conflicts } = merge(versions, decide)
  const isChanged = countAll(countChanges(versions.mine, state)) > 0
  if (isChanged) settle(state, versions.theirs, versions.mine)
  return { target: isChanged ? state : versions.mine, conflicts }
}

export const countAll = (written: Written): number => [...written.values()].reduce((sum, count) => sum + count, 0)

/** Themes that a machine found there and nobody touched come only where something that comes is about them. */
function withoutIdleThemes({ base, mine, theirs }: Versions, needed: ReadonlySet<string>): State {
  const isIdle = (row: Row): boolean => row.made_by === 'machine' && row.is_edited === 0 && row.is_locked === 0
  const known = new Set([...rowsOf(mine, 'theme').keys(), ...(base ? rowsOf(base, 'theme').keys() : [])])
  const idle = [...rowsOf(theirs, 'theme')].filter(
    ([key, row]) => isIdle(row) && !known.has(key) && !needed.has(String(row.id)),
  )
  if (idle.length === 0) return theirs
  const meant = meantThemes(theirs)
  const rows: WritableState['rows'] = new Map(theirs.rows as WritableState['rows'])
  const themes = new Map(rowsOf(theirs, 'theme'))
  for (const [key, row] of idle) if (!meant.has(String(row.id))) themes.delete(key)
  rows.set('theme', themes)
  return { ...theirs, rows }
}

/** Themes that any row is about. */
function meantThemes(state: State): ReadonlySet<string> {
  const meant = new Set<string>()
  for (const table of joinedTables)
    for (const [column, ref] of Object.entries(partOf(table).refs ?? {}))
      if (ref === 'theme') for (const row of rowsOf(state, table).values()) meant.add(String(row[column]))
  return meant
}
