import type { ParsedOf } from '#shared/contract/contract.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { JobContext } from '../../kernel/context.ts'
import { apartPairs, separated } from './apart.ts'
import { keptThemes } from './carry-over.ts'
import { claimsOf } from './claims.ts'
import { cluster, type Candidate, type Clusters } from './cluster.ts'
import { joinsOf } from './joins.ts'
import { lastComment, newcomersOf } from './newcomers.ts'
import type { Assigned, Plan } from './plan.ts'
import { newThemes, standingThemes } from './planned-themes.ts'
import { spotsOf } from './points.ts'
import { stampOf } from './stamp.ts'

/** A theme holds at least this many comments, and this share of all. */
const SMALLEST_THEME = 4
const SMALLEST_THEME_SHARE = 0.003

/**
 * Leaves every theme as it is, places new comments in them, and finds new themes only in what fits none: nobody's theme
 * changes but by what joins it. placement must be fresh.
 */
export async function planUnplaced(context: JobContext, { seed }: ParsedOf<'themes.find'>): Promise<Plan> {
  const { db } = context
  const base = Number(setting(db, 'active_run'))
  const stamp = stampOf(db)
  const through = lastComment(db)
  const kept = new Set(keptThemes(db).map(({ seq }) => seq))
  const standing = standingThemes(db, (seq) => kept.has(seq))
  const newcomers = newcomersOf(db, base)
  const { claims, timings } = await claimsOf(context, {
    newcomers,
    report: (share, step) => context.progress(1, share, step),
  })
  const homeless = homelessOf(db, new Set(claims.filter(({ theme }) => theme !== null).map(({ comment }) => comment)))
  const smallest = Math.max(SMALLEST_THEME, Math.round(SMALLEST_THEME_SHARE * countInformative(db)))
  const clusters = await clustersOf(context, { homeless, smallest, seed })
  const themes = [...standing, ...newThemes(standing, clusters?.themes ?? [])]
  const found: Assigned[] = (clusters?.assigned ?? []).map(({ theme, ...row }) => ({
    ...row,
    theme: standing.length + theme,
  }))
  const housed = new Set(found.map(({ comment }) => comment))
  const joins = joinsOf(claims, themes, spotsOf(db, base))
  return {
    id: context.newId('proposal'),
    kind: 'find',
    stamp,
    count: null,
    seed,
    model: clusters?.run.model ?? context.compute.model()?.id ?? null,
    facts: { ...clusters?.run, placing: timings },
    through,
    fresh: newcomers.length,
    base,
    themes,
    retired: [],
    assigned: separated([...joins.assigned, ...found], apartPairs(db)),
    offered: joins.offered,
    points: joins.points.map((point) => (housed.has(point.comment) ? { ...point, suggested: null } : point)),
  }
}

interface HomelessOptions {
  readonly homeless: readonly Candidate[]
  readonly smallest: number
  readonly seed: number
}

/** Placed comments that what fits none is seen against: this many times as many, within these bounds. */
const BACKGROUND_TIMES = 2
const LEAST_BACKGROUND = 200
const MOST_BACKGROUND = 3000

/**
 * Themes of what fits none, without those too small to be one; null where there is too little for any. Placed comments
 * are sorted along, so that what sets a theme apart is told against what everybody says; they are in none of the answer,
 * and where they are the most there is no new theme.
 */
async function clustersOf(
  context: JobContext,
  { homeless, smallest, seed }: HomelessOptions,
): Promise<Pick<Clusters, 'themes' | 'assigned' | 'run'> | null> {
  if (homeless.length < smallest) return null
  const background = backgroundOf(context.db, homeless.length)
  const { themes, assigned, run } = await cluster(context, {
    candidates: [...homeless, ...background].sort((a, b) => a.seq - b.seq),
    count: null,
    grain: null,
    seed,
    report: (share, step) => context.progress(2, share, step),
  })
  const isHomeless = new Set(homeless.map(({ seq }) => seq))
  const own = (comments: Iterable<number>): number[] => [...comments].filter((comment) => isHomeless.has(comment))
  const chosen = themes.flatMap(({ label, description, facts, primary }, at) => {
    const members = own(primary)
    if (members.length < smallest || 2 * members.length <= primary.size) return []
    const shown = { keywords: facts.keywords, typical: own(facts.typical), unusual: own(facts.unusual) }
    return [{ at, theme: { label, description, facts: shown, primary: new Set(members) } }]
  })
  const number = new Map(chosen.map(({ at }, theme) => [at, theme]))
  return {
    themes: chosen.map(({ theme }) => theme),
    assigned: assigned.flatMap(({ theme: at, ...row }) => {
      const theme = number.get(at)
      return theme === undefined || !isHomeless.has(row.comment) ? [] : [{ ...row, theme }]
    }),
    run,
  }
}

/** Placed comments at even distances. */
function backgroundOf(db: Db, homeless: number): Candidate[] {
  const placed = db.all<Candidate>(
    'SELECT c.seq, c.text FROM placement p JOIN comment c ON c.seq = p.comment WHERE p.rank = 1 ORDER BY c.seq',
  )
  const wanted = Math.min(MOST_BACKGROUND, Math.max(LEAST_BACKGROUND, BACKGROUND_TIMES * homeless))
  const gap = Math.max(1, placed.length / wanted)
  return placed.filter((_, at) => Math.floor(at / gap) !== Math.floor((at - 1) / gap))
}

function homelessOf(db: Db, claimed: ReadonlySet<number>): Candidate[] {
  return db
    .all<Candidate>(
      `SELECT c.seq, c.text FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
       WHERE c.is_informative = 1 AND c.is_excluded = 0
         AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)
         AND NOT EXISTS (SELECT 1 FROM no_theme n WHERE n.comment = c.seq)
       ORDER BY c.seq`,
    )
    .filter(({ seq }) => !claimed.has(seq))
}

const countInformative = (db: Db): number =>
  db.pluck<number>(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE c.is_informative = 1 AND c.is_excluded = 0`,
  )[0] ?? 0
