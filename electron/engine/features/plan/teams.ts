import type { Team } from '#shared/contract/plan.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { rankAppended } from '#shared/domain/rank-keys.ts'
import type { Db } from '../../db/statements.ts'
import { teamTargets } from './targets.ts'

interface TeamRow extends Omit<Team, 'goals'> {
  readonly seq: number
}

export const teamsOf = (db: Db, cycle: number): Team[] =>
  db
    .all<TeamRow>('SELECT seq, id, name, objective FROM team WHERE cycle = @cycle ORDER BY rank_key', { cycle })
    .map(({ seq, ...team }) => ({ ...team, goals: teamTargets(db, seq) }))

/** @throws VerbatimError 'not-found' */
export function teamById(db: Db, id: string): { readonly seq: number; readonly name: string } {
  const row = db.get<{ seq: number; name: string }>('SELECT seq, name FROM team WHERE id = @id', { id })
  if (!row) throw new VerbatimError('not-found', 'This team is no longer in the plan. Undo brings it back.')
  return row
}

export function insertTeam(db: Db, team: { readonly id: string; readonly cycle: number; readonly name: string }): void {
  const last = db.pluck<string | null>('SELECT MAX(rank_key) FROM team WHERE cycle = @cycle', { cycle: team.cycle })[0]
  const [rankKey = ''] = rankAppended(last ?? null)
  db.run(`INSERT INTO team (id, cycle, rank_key, name, objective) VALUES (@id, @cycle, @rankKey, @name, '')`, {
    ...team,
    rankKey,
  })
}
