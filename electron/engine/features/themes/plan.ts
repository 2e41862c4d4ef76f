import type { Db } from '../../db/statements.ts'
import type { ThemeRecord } from './repo.ts'

/** What a run says about a theme. typical and unusual are comment seqs. */
export interface ThemeFacts {
  readonly keywords: readonly unknown[]
  readonly typical: readonly number[]
  readonly unusual: readonly number[]
}

/** A theme as it would be; record is null for one that would be new. */
export interface PlannedTheme {
  readonly record: ThemeRecord | null
  readonly label: string
  readonly colour: number
  /** A person settled it: what it holds stays. */
  readonly isKept: boolean
  /** Null leaves what is known of it. */
  readonly facts: ThemeFacts | null
  /** One sentence on a new theme; empty where there is none. */
  readonly description?: string
}

/** A comment in a theme, which is a position in the plan's themes. */
export interface Assigned {
  readonly comment: number
  readonly theme: number
  readonly strength: number
  /** Where in the comment it speaks to the theme, UTF-16, half-open; absent where all of it does. */
  readonly span?: Span | null
}

export interface Span {
  readonly start: number
  readonly end: number
}

export interface PlannedPoint {
  readonly comment: number
  readonly x: number
  readonly y: number
  /** For an unplaced comment the nearest theme, a position in the plan's themes. */
  readonly suggested: number | null
  /** Only the lock of `suggested` keeps it from it. */
  readonly waits: boolean
}

/** All that applying would write. Nothing of it is in the workspace yet. */
export interface Plan {
  readonly id: string
  readonly kind: 'find' | 'place'
  /** The state of the workspace it was made for. */
  readonly stamp: string
  readonly count: number | null
  readonly seed: number
  readonly model: string | null
  /** The run's record: parameters, versions, timings. */
  readonly facts: Readonly<Record<string, unknown>>
  /** The last comment it saw. */
  readonly through: number
  /** How many comments no run had seen. */
  readonly fresh: number
  /** The run whose assignments and points all stay, which these are added to; null where these are all. */
  readonly base: number | null
  readonly themes: readonly PlannedTheme[]
  /** Themes of earlier runs that nothing is like any more. */
  readonly retired: readonly ThemeRecord[]
  readonly assigned: readonly Assigned[]
  /** Comments that a locked theme takes only when a person says so. */
  readonly offered: readonly Assigned[]
  readonly points: readonly PlannedPoint[]
}

/** The last plan of each open workspace, kept in memory: it is worth no more than the state it was made for. */
const pending = new WeakMap<Db, Plan>()

export const keepPlan = (db: Db, plan: Plan): void => void pending.set(db, plan)
export const pendingPlan = (db: Db): Plan | null => pending.get(db) ?? null
export const dropPlan = (db: Db): void => void pending.delete(db)
