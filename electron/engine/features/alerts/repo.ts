import type { Db } from '../../db/statements.ts'
import { keyOf, type Standing } from './rules.ts'

type Subject = Pick<Standing, 'kind' | 'subject'>

export const standings = (db: Db): Standing[] => db.all('SELECT kind, subject, level FROM standing')

/** Whether anything was brought or found since the last look, or none was made yet. */
export function isLookDue(db: Db): boolean {
  const [latest] = db.pluck<string | null>(
    `SELECT MAX(at) FROM (SELECT imported_at AS at FROM source WHERE state = 'active' UNION ALL SELECT at FROM run)`,
  )
  const [looked] = db.pluck<string>('SELECT at FROM alert_look')
  return looked === undefined || (latest ?? '') > looked
}

export const keepLook = (db: Db, at: string): void => {
  db.run('INSERT INTO alert_look (only, at) VALUES (1, @at) ON CONFLICT (only) DO UPDATE SET at = @at', { at })
}

/** What is gone from the workspace keeps its standing: undo brings it back. */
export function keepStandings(db: Db, before: readonly Standing[], now: readonly Standing[]): void {
  const levels = new Map(before.map((one) => [keyOf(one), one.level]))
  for (const { kind, subject, level } of now) {
    if (levels.get(keyOf({ kind, subject })) === level) continue
    db.run(
      `INSERT INTO standing (kind, subject, level) VALUES (@kind, @subject, @level)
       ON CONFLICT (kind, subject) DO UPDATE SET level = @level`,
      { kind, subject, level },
    )
  }
}

export interface KeptAlert extends Subject {
  readonly was: number
  readonly at: string
}

export const keptAlerts = (db: Db): KeptAlert[] =>
  db.all('SELECT kind, subject, was, at FROM alert ORDER BY kind DESC, subject')

export const keepAlert = (db: Db, { kind, subject, was, at }: KeptAlert): void => {
  db.run('INSERT OR REPLACE INTO alert (kind, subject, was, at) VALUES (@kind, @subject, @was, @at)', {
    kind,
    subject,
    was,
    at,
  })
}

export const dropAlert = (db: Db, { kind, subject }: Subject): number =>
  db.run('DELETE FROM alert WHERE kind = @kind AND subject = @subject', { kind, subject }).changes
