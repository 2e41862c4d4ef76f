import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import { evidenceId } from '../evidence/joined-row.ts'
import type { Assigned } from './plan.ts'

export interface Pair {
  readonly one: number
  readonly other: number
}

/** Comments that a person says must not share a theme. */
export const apartPairs = (db: Db): Pair[] => db.all<Pair>('SELECT one, other FROM comment_apart ORDER BY one, other')

export const asPair = (x: number, y: number): Pair => ({ one: Math.min(x, y), other: Math.max(x, y) })

export const keepApart = (db: Db, pair: Pair): number =>
  db.run('INSERT OR IGNORE INTO comment_apart (one, other) VALUES (@one, @other)', { ...pair }).changes

export const forgetApart = (db: Db, pair: Pair): number =>
  db.run('DELETE FROM comment_apart WHERE one = @one AND other = @other', { ...pair }).changes

/** Of every theme that two comments share the one that leaves it: the weaker member, never the one a person put there. */
export function leavingShared(db: Db, { one, other }: Pair): { readonly theme: number; readonly comment: number }[] {
  const shared = db.all<{ theme: number; weaker: number; bothPinned: number }>(
    `SELECT a.theme,
       CASE WHEN (a.by_person, a.strength) < (b.by_person, b.strength) THEN a.comment ELSE b.comment END AS weaker,
       a.by_person AND b.by_person AS bothPinned
     FROM placement a JOIN placement b ON b.theme = a.theme AND b.comment = @other AND b.is_through = 0
     WHERE a.comment = @one AND a.is_through = 0`,
    { one, other },
  )
  if (shared.some(({ bothPinned }) => bothPinned === 1)) {
    throw new VerbatimError(
      'refused',
      `${evidenceId(one)} and ${evidenceId(other)} were both put into one theme by hand. Nothing was changed. Move one of them elsewhere first.`,
    )
  }
  return shared.map(({ theme, weaker }) => ({ theme, comment: weaker }))
}

/** Members of themes about to become one that must leave it: the weaker of each pair that has to stay apart. */
export function leavingMerged(db: Db, themes: readonly number[]): number[] {
  if (!db.get('SELECT 1 FROM comment_apart LIMIT 1')) return []
  return db.pluck<number>(
    `WITH joint AS (
       SELECT comment, MAX(by_person) AS by_person, MAX(strength) AS strength FROM placement
       WHERE is_through = 0 AND theme IN (SELECT value FROM json_each(@themes)) GROUP BY comment)
     SELECT DISTINCT CASE WHEN (a.by_person, a.strength) < (b.by_person, b.strength) THEN a.comment ELSE b.comment END
     FROM comment_apart p JOIN joint a ON a.comment = p.one JOIN joint b ON b.comment = p.other`,
    { themes: JSON.stringify(themes) },
  )
}

/** Takes the weaker of two that must stay apart out of every theme they would share; of equals the later comment. */
export function separated(assigned: readonly Assigned[], pairs: readonly Pair[]): readonly Assigned[] {
  if (pairs.length === 0) return assigned
  const wanted = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  const own = new Map<number, Set<Assigned>>()
  for (const row of assigned) {
    if (!wanted.has(row.comment)) continue
    own.set(row.comment, (own.get(row.comment) ?? new Set()).add(row))
  }
  const removed = new Set<Assigned>()
  for (const { one, other } of pairs) {
    for (const row of own.get(one) ?? []) {
      const shared = [...(own.get(other) ?? [])].find((its) => its.theme === row.theme && !removed.has(its))
      if (shared && !removed.has(row)) removed.add(row.strength < shared.strength ? row : shared)
    }
  }
  return assigned.filter((row) => !removed.has(row))
}

/**
 * Refuses to put together by hand what must stay apart.
 * @param joining comments that would join the theme @param placement must be fresh
 */
export function refuseTogether(db: Db, theme: number | null, joining: readonly number[]): void {
  if (!db.get('SELECT 1 FROM comment_apart LIMIT 1')) return
  const pair = db.get<Pair>(
    `SELECT one, other FROM comment_apart WHERE
       (one IN (SELECT value FROM json_each(@joining)) AND
         (other IN (SELECT value FROM json_each(@joining)) OR other IN (SELECT comment FROM placement WHERE theme = @theme AND is_through = 0)))
       OR (other IN (SELECT value FROM json_each(@joining)) AND one IN (SELECT comment FROM placement WHERE theme = @theme AND is_through = 0))`,
    { joining: JSON.stringify(joining), theme },
  )
  if (pair === undefined) return
  throw new VerbatimError(
    'refused',
    `${evidenceId(pair.one)} and ${evidenceId(pair.other)} are never to share a theme, as was said of them. Nothing was moved. Let them share one again, or move one of them elsewhere.`,
  )
}
