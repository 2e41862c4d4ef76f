import type { ColumnRole } from '#shared/domain/reading.ts'
import type { HeaderColumn } from '../tables/header.ts'
import type { ColumnMapping } from '../types.ts'
import type { ColumnFacts } from './facts.ts'
import { guessNamedAttribute } from './guess-attribute.ts'
import { guessComment } from './guess-comment.ts'
import { guessAccount, guessAccountFacts } from './guess-customer.ts'
import { guessDeal } from './guess-deal.ts'
import { guessId, guessRespondent } from './guess-id.ts'
import { guessPersonal } from './guess-personal.ts'
import { guessQuestion } from './guess-question.ts'
import { guessScore } from './guess-score.ts'
import { guess, type Guesser, type RoleGuess, type TableFacts } from './guess-types.ts'
import { guessWhen } from './guess-when.ts'

const guessers: readonly Guesser[] = [
  guessPersonal,
  guessId,
  guessRespondent,
  guessWhen,
  guessScore,
  guessAccount,
  guessAccountFacts,
  guessDeal,
  guessNamedAttribute,
  guessQuestion,
  guessComment,
]

/** Roles that several columns may share. */
const shared = new Set<ColumnRole>(['score', 'comment', 'outcome', 'reason', 'buyer-reason', 'leave-out', 'attribute'])

interface Claim {
  readonly column: ColumnFacts
  readonly guess: RoleGuess
}

/** Gives every column its likeliest role; a role that only one column can have goes to the surest. */
export function guessColumns(columns: readonly HeaderColumn[], table: TableFacts): readonly ColumnMapping[] {
  const claims = table.columns.flatMap((column) => claimsOf(column, table))
  const settled = settle(claims)
  return columns.map((column) => {
    const found = settled.get(column.index) ?? attribute(table.columns[column.index])
    return { index: column.index, name: column.name, question: column.question, dateOrder: null, ...found }
  })
}

function claimsOf(column: ColumnFacts, table: TableFacts): readonly Claim[] {
  const claims: Claim[] = []
  for (const guesser of guessers) {
    const found = guesser(column, table)
    if (found !== null) claims.push({ column, guess: found })
  }
  return claims
}

function settle(claims: readonly Claim[]): ReadonlyMap<number, RoleGuess> {
  const settled = new Map<number, RoleGuess>()
  const taken = new Set<ColumnRole>()
  const bySureness = [...claims].sort((a, b) => b.guess.sure - a.guess.sure || a.column.index - b.column.index)
  for (const claim of bySureness) {
    const { role } = claim.guess
    if (settled.has(claim.column.index)) continue
    if (!shared.has(role) && taken.has(role) && !isEndOfDeal(claim) && !isRevenue(claim)) continue
    taken.add(role)
    settled.set(claim.column.index, claim.guess)
  }
  return settled
}

/** A won and a lost date exclude each other within a row, so both may say when. */
function isEndOfDeal({ column, guess: found }: Claim): boolean {
  return found.role === 'when' && /\b(won|lost) (time|date|at|on)\b/.test(column.nameWords)
}

/** A lost deal of Dynamics has an estimated revenue and no actual one. */
function isRevenue({ column, guess: found }: Claim): boolean {
  return found.role === 'amount' && /^(actual|est|estimated) revenue$/.test(column.nameWords)
}

function attribute(column: ColumnFacts | undefined): RoleGuess {
  const empty = column === undefined || column.filled === 0
  return guess('attribute', 0.5, empty ? 'no values seen' : 'kept as an attribute')
}
