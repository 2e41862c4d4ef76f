import { rankingSchema, type Ranking } from '#shared/contract/ranking.ts'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { defaultEvidenceRule } from '#shared/domain/stats/tied-to-voc.ts'
import type { ParsedOf } from '#shared/contract/contract.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { openCycle } from '../cycles/repo.ts'

interface RankingRow {
  readonly weights: string | null
  readonly rule: string | null
}

/** How the cycle ranks and what evidence it asks for: as a person set it, else the defaults. */
export function rankingOf({ db }: Pick<Context, 'db'>): Ranking {
  const row = rowOf(db, openCycle(db).seq)
  return rankingSchema.parse({
    weights: row?.weights ? JSON.parse(row.weights) : equalWeights,
    isWeightsSet: Boolean(row?.weights),
    rule: row?.rule ? JSON.parse(row.rule) : defaultEvidenceRule,
    isRuleSet: Boolean(row?.rule),
  })
}

const rowOf = (db: Db, cycle: number): RankingRow | undefined =>
  db.get<RankingRow>('SELECT weights, rule FROM ranking WHERE cycle = @cycle', { cycle })

/** Null goes back to equal weights. */
export function setWeights(context: CommandContext, { weights }: ParsedOf<'ranking.setWeights'>): number {
  context.say(weights === null ? 'Weigh the five parts equally' : 'Set the weights of the suggested rank')
  return save(context, { weights: weights && JSON.stringify(weights) })
}

/** Null goes back to the default rule. */
export function setRule(context: CommandContext, { rule }: ParsedOf<'ranking.setRule'>): number {
  context.say(rule === null ? 'Go back to the default evidence rule' : 'Change the evidence rule')
  return save(context, { rule: rule && JSON.stringify(rule) })
}

function save(context: Context, change: Partial<RankingRow>): number {
  const { db } = context
  const { seq: cycle } = changeableCycle(context)
  const { weights, rule } = { weights: null, rule: null, ...rowOf(db, cycle), ...change }
  if (weights === null && rule === null) return db.run('DELETE FROM ranking WHERE cycle = @cycle', { cycle }).changes
  return db.run(
    `INSERT INTO ranking (cycle, weights, rule) VALUES (@cycle, @weights, @rule)
     ON CONFLICT (cycle) DO UPDATE SET weights = @weights, rule = @rule
       WHERE weights IS NOT @weights OR rule IS NOT @rule`,
    { cycle, weights, rule },
  ).changes
}
