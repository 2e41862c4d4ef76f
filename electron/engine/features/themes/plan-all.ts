import type { ParsedOf } from '#shared/contract/contract.ts'
import { setting } from '../../db/settings.ts'
import type { JobContext } from '../../kernel/context.ts'
import { apartPairs, separated } from './apart.ts'
import { machineThemes, matchThemes, type Kept } from './carry-over.ts'
import { cluster, type Clusters } from './cluster.ts'
import { joinsOf } from './joins.ts'
import { lastComment } from './newcomers.ts'
import type { Assigned, Plan, PlannedPoint, PlannedTheme } from './plan.ts'
import { refuseTooFew } from './refuse-too-few.ts'
import { newThemes, standingThemes } from './planned-themes.ts'
import { aligned, spotsOf, type Spot } from './points.ts'
import { stampOf } from './stamp.ts'
import { unsettled } from './unsettled.ts'

/**
 * Sorts all comments that people have not settled. Themes that are locked, edited or in a priority keep their members,
 * and new comments that belong to one join it; what the machine found before keeps its id, name and colour where the same
 * comments meet again. placement must be fresh.
 */
export async function planAll(context: JobContext, { count, grain, seed }: ParsedOf<'themes.find'>): Promise<Plan> {
  const { db } = context
  const base = Number(setting(db, 'active_run'))
  const stamp = stampOf(db)
  const through = lastComment(db)
  const before = machineThemes(db)
  const { kept, newcomers, claims, candidates } = await unsettled(context, (share, step) =>
    context.progress(1, share, step),
  )
  const standing = standingThemes(db, (seq) => kept.some((theme) => theme.seq === seq))
  const wanted = count === null ? null : count - kept.length
  if (candidates.length < 2 || (wanted !== null && wanted < 1)) refuseTooFew(candidates.length, kept.length, count)
  const clusters = await cluster(context, {
    candidates,
    count: wanted,
    grain,
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
