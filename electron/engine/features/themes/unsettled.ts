import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import { keptThemes, type Kept } from './carry-over.ts'
import { claimsOf, type Claim, type ClaimOptions } from './claims.ts'
import type { Candidate } from './cluster.ts'
import { newcomersOf, type Newcomer } from './newcomers.ts'

/** What a run may sort, and what people settled before it. */
export interface Unsettled {
  readonly kept: readonly Kept[]
  /** Comments that no run has seen. */
  readonly newcomers: readonly Newcomer[]
  /** Those of them that join a theme people settled. */
  readonly claims: readonly Claim[]
  /** Comments whose primary theme nobody settled. */
  readonly candidates: readonly Candidate[]
}

type Report = ClaimOptions['report']

/** placement must be fresh. */
export async function unsettled(context: JobContext, report: Report): Promise<Unsettled> {
  const { db } = context
  const kept = keptThemes(db)
  const newcomers = newcomersOf(db, Number(setting(db, 'active_run')))
  const claims = await claimsOfKept(context, { newcomers, kept, report })
  return { kept, newcomers, claims, candidates: candidatesOf(db, kept, claims) }
}

/** New comments that belong to themes people settled; the others are sorted with the rest. */
async function claimsOfKept(
  context: JobContext,
  { newcomers, kept, report }: Pick<Unsettled, 'newcomers' | 'kept'> & { readonly report: Report },
): Promise<readonly Claim[]> {
  if (kept.length === 0) return []
  const { claims } = await claimsOf(context, { newcomers, report })
  const settled = new Set(kept.map(({ seq }) => seq))
  return claims
    .filter(({ theme }) => theme !== null && settled.has(theme))
    .map((claim) => (claim.second && !settled.has(claim.second.theme) ? { ...claim, second: null } : claim))
}

/** Comments whose primary theme nobody settled. */
function candidatesOf(db: Db, kept: readonly Kept[], claims: readonly Claim[]): Candidate[] {
  const claimed = new Set(claims.map(({ comment }) => comment))
  return db
    .all<Candidate>(
      `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
       WHERE c.is_informative = 1 AND c.is_excluded = 0
         AND NOT EXISTS (SELECT 1 FROM no_theme n WHERE n.comment = c.seq)
         AND NOT EXISTS (SELECT 1 FROM placement p
           WHERE p.comment = c.seq AND p.rank = 1 AND p.theme IN (SELECT value FROM json_each(@kept)))
       ORDER BY c.seq`,
      { kept: JSON.stringify(kept.map((theme) => theme.seq)) },
    )
    .filter(({ seq }) => !claimed.has(seq))
}
