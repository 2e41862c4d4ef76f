import type { Alert } from '#shared/contract/alerts.ts'
import type { Context } from '../../kernel/context.ts'
import { listAlerts } from './list.ts'
import { dropAlert, keepAlert, keepLook, keepStandings, keptAlerts, standings } from './repo.ts'
import { endedAlerts, keyOf, sharpMoves } from './rules.ts'
import { standingNow } from './standing.ts'

/** Compares with the last look and keeps this one. @returns what moved sharply since */
export function lookForAlerts(context: Context): readonly Alert[] {
  const { db } = context
  if (context.isReadOnly) return []
  const now = standingNow(context)
  const before = standings(db)
  const moves = sharpMoves(before, now)
  const at = context.now()
  db.transaction(() => {
    keepLook(db, at)
    for (const ended of endedAlerts(keptAlerts(db), now)) dropAlert(db, ended)
    keepStandings(db, before, now)
    for (const { moved, was } of moves) keepAlert(db, { ...moved, was, at })
  })
  const fresh = new Set(moves.map(({ moved }) => keyOf(moved)))
  return listAlerts(context).filter(({ kind, id }) => fresh.has(keyOf({ kind, subject: id })))
}
