import type { ParsedOf } from '#shared/contract/contract.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import { apartPairs, separated } from './apart.ts'
import { keptThemes, machineThemes, matchThemes, type Kept } from './carry-over.ts'
import { claimsOf, type Claim } from './claims.ts'
import { cluster, type Candidate, type Clusters } from './cluster.ts'
import { joinsOf } from './joins.ts'
import { lastComment, newcomersOf } from './newcomers.ts'
import type { Assigned, Plan, PlannedPoint, PlannedTheme } from './plan.ts'
import { refuseTooFew } from './refuse-too-few.ts'
import { newThemes, standingThemes } from './planned-themes.ts'
import { aligned, spotsOf, type Spot } from './points.ts'
import { stampOf } from './stamp.ts'

/**
 * Sorts all comments that people have not settled. Themes that are locked, edited or in a priority keep their members,
 * and new comments that belong to one join it; what the machine found before keeps its id, name and colour where the same
 * comments meet again. placement must be fresh.
 */
export async function planAll(context: JobContext, { count, seed }: ParsedOf<'themes.find'>): Promise<Plan> {
  const { db } = context
  const base = Number(setting(db, 'active_run'))
  const stamp = stampOf(db)
  const through = lastComment(db)
  const kept = keptThemes(db)
  const before = machineThemes(db)
  const newcomers = newcomersOf(db, base)
  const standing = standingThemes(db, (seq) => kept.some((theme) => theme.seq === seq))
  const claims = await claimsOfKept(context, { newcomers, kept })
  const candidates = candidatesOf(db, kept, claims)
  const wanted = count === null ? null : count - kept.length
  if (candidates.length < 2 || (wanted !== null && wanted < 1)) refuseTooFew(candidates.length, kept.length, count)
  const clusters = await cluster(context, {
    candidates,
    count: wanted,
    seed,
    report: (share, step) => context.progress(2, share, step),
  })
  const isNew = new Set(newcomers.map(({ seq }) => seq))
  const matches = matchThemes(
    before,
    clusters.themes.map(({ primary }) => new Set([...primary].filter((comment) => !isNew.has(comment)))),
  )
  const { themes, homes } = homesOf(standing, clusters, matches)
  const spots = spotsOf(db, base)
  const joins = joinsOf(claims, themes, spots)
  const stays = new Set(themes.map(({ record }) => record?.seq))
  return {
    id: context.newId('proposal'),
    kind: 'find',
    stamp,
    count,
    seed,
    model: clusters.run.model,
    facts: { ...clusters.run },
    through,
    fresh: newcomers.length,
    base: null,
    themes,
    retired: standing.flatMap(({ record }) => (record && !stays.has(record.seq) ? [record] : [])),
    assigned: separated([...carried(kept, themes), ...joins.assigned, ...sorted(clusters, homes)], apartPairs(db)),
    offered: joins.offered,
    points: [...joins.points, ...pointsOf({ clusters, homes, spots, kept })],
  }
}

/** New comments that belong to themes people settled; the others are sorted with the rest. */
async function claimsOfKept(
  context: JobContext,
  { newcomers, kept }: { readonly newcomers: readonly Candidate[]; readonly kept: readonly Kept[] },
): Promise<readonly Claim[]> {
  if (kept.length === 0) return []
  const { claims } = await claimsOf(context, {
    newcomers,
    report: (share, step) => context.progress(1, share, step),
  })
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

/** The themes there would be, and where in them each cluster is. */
function homesOf(
  standing: readonly PlannedTheme[],
  { themes: found }: Clusters,
  matches: ReadonlyMap<number, { readonly seq: number }>,
): { readonly themes: readonly PlannedTheme[]; readonly homes: readonly number[] } {
  const factsOf = new Map([...matches].map(([at, { seq }]) => [seq, found[at]?.facts ?? null]))
  const staying = standing.flatMap((theme) => {
    const seq = theme.record?.seq ?? 0
    if (theme.isKept) return [theme]
    return factsOf.has(seq) ? [{ ...theme, facts: factsOf.get(seq) ?? null }] : []
  })
  const unmatched = found.filter((_, at) => !matches.has(at))
  const themes = [...staying, ...newThemes(staying, unmatched)]
  const position = new Map(staying.map(({ record }, at) => [record?.seq, at]))
  let next = staying.length
  const homes = found.map((_, at) => {
    const same = matches.get(at)
    return same === undefined ? next++ : (position.get(same.seq) ?? 0)
  })
  return { themes, homes }
}

function carried(kept: readonly Kept[], themes: readonly PlannedTheme[]): Assigned[] {
  const position = new Map(themes.map(({ record }, at) => [record?.seq, at]))
  return kept.flatMap(({ seq, members }) =>
    members.map(({ comment, strength, start, end }) => ({
      comment,
      theme: position.get(seq) ?? 0,
      strength,
      span: start === null || end === null ? null : { start, end },
    })),
  )
}

const sorted = ({ assigned }: Clusters, homes: readonly number[]): Assigned[] =>
  assigned.map((row) => ({ ...row, theme: homes[row.theme] ?? 0 }))

interface PointsOptions {
  readonly clusters: Clusters
  readonly homes: readonly number[]
  readonly spots: ReadonlyMap<number, Spot>
  readonly kept: readonly Kept[]
}

/** The new map turned towards the old one; what was not sorted stays where it was. */
function pointsOf({ clusters, homes, spots, kept }: PointsOptions): PlannedPoint[] {
  const now = aligned(clusters.spots, spots)
  const staying = kept.flatMap(({ members }) => members.map(({ comment }) => comment))
  const unmoved = new Map(
    staying.flatMap((comment) => {
      const spot = spots.get(comment)
      return spot && !now.has(comment) ? [[comment, spot] as const] : []
    }),
  )
  return [...now, ...unmoved].map(([comment, { x, y }]) => {
    const suggested = clusters.suggested.get(comment)
    return { comment, x, y, suggested: suggested === undefined ? null : (homes[suggested] ?? null), waits: false }
  })
}
