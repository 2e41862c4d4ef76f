import type { PlayRun, PlayState } from '#shared/contract/accounts.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'

interface RunRow {
  readonly account: number
  readonly id: string
  readonly play: string
  readonly title: string
  readonly state: PlayState
  readonly assignedAt: string
  readonly assignedBy: string
  readonly endedAt: string | null
  readonly endedBy: string | null
}

/** Plays assigned to each account by its seq, under the name it counts for, the latest first. */
export const playRuns = (context: Context): ReadonlyMap<number, readonly PlayRun[]> =>
  context.memo('play runs', ['library', 'account'], () => {
    const found = new Map<number, PlayRun[]>()
    for (const { account, assignedAt, assignedBy, endedAt, endedBy, ...run } of context.db.all<RunRow>(selectRuns)) {
      const ended = endedAt === null ? null : { at: endedAt, by: endedBy ?? '' }
      const one: PlayRun = { ...run, assigned: { at: assignedAt, by: assignedBy }, ended }
      const known = found.get(account)
      if (known) known.push(one)
      else found.set(account, [one])
    }
    return found
  })

const selectRuns = `
  SELECT COALESCE(m.into_seq, r.account) AS account, r.id, p.id AS play, p.title, r.state,
    r.assigned_at AS assignedAt, r.assigned_by AS assignedBy, r.ended_at AS endedAt, r.ended_by AS endedBy
  FROM play_run r JOIN play p ON p.seq = r.play LEFT JOIN account_merge m ON m.account = r.account
  ORDER BY r.assigned_at DESC, r.seq DESC`

export interface Step {
  /** ISO instant in UTC. */
  readonly at: string
  readonly by: string
}

interface NewRun extends Step {
  readonly id: string
  /** Seqs. */
  readonly play: number
  readonly account: number
}

export const beginRun = (db: Db, run: NewRun): number =>
  db.run(
    `INSERT INTO play_run (id, play, account, state, assigned_at, assigned_by)
     VALUES (@id, @play, @account, 'assigned', @at, @by)`,
    { ...run },
  ).changes

export const endRun = (db: Db, seq: number, end: Step & { readonly state: PlayState }): number =>
  db.run('UPDATE play_run SET state = @state, ended_at = @at, ended_by = @by WHERE seq = @seq', { seq, ...end }).changes

interface FoundRun {
  readonly seq: number
  readonly state: PlayState
  readonly title: string
  /** The name of its account. */
  readonly account: string
}

/** @throws VerbatimError 'not-found' */
export function runById(db: Db, id: string): FoundRun {
  const row = db.get<FoundRun>(
    `SELECT r.seq, r.state, p.title, COALESCE(a.name, '') AS account
     FROM play_run r JOIN play p ON p.seq = r.play
       LEFT JOIN account_merge m ON m.account = r.account
       LEFT JOIN account a ON a.seq = COALESCE(m.into_seq, r.account)
     WHERE r.id = @id`,
    { id },
  )
  if (!row) throw new VerbatimError('not-found', 'This play is no longer assigned to the account. Undo brings it back.')
  return row
}
