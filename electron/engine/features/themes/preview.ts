import type { Proposal, ProposedTheme } from '#shared/contract/themes.ts'
import type { Db } from '../../db/statements.ts'
import { comparisonOf, keyOf, type Comparison } from './comparison.ts'
import type { Plan, PlannedTheme } from './plan.ts'

/** How many themes show what would change in them, and by how many comments. */
const themesWithExamples = 12
const examplesShown = 3

interface Difference {
  readonly key: number
  readonly before: number
  readonly joined: readonly number[]
  readonly left: readonly number[]
}

/** A plan as people look at it before it is applied. placement must be fresh. */
export function previewOf(db: Db, plan: Plan): Proposal {
  const comparison = comparisonOf(db, plan)
  const { before, after, change } = comparison
  const informative = countInformative(db)
  const differences = differencesOf(comparison)
  const gone = plan.retired.map((record) => ({ record, label: record.label, colour: record.colour, isKept: false }))
  const rows = [
    ...plan.themes.map((theme, at) => ({ theme, isGone: false, at, key: keyOf(plan, at) })),
    ...gone.map((theme) => ({ theme, isGone: true, at: -1, key: theme.record.seq })),
  ]
    .map((row) => ({ ...row, difference: differences.get(row.key) ?? nothingOf(row.key, before) }))
    .sort((a, b) => sizeOf(b.difference) - sizeOf(a.difference) || b.difference.before - a.difference.before)
  const labels = new Map(rows.map(({ key, theme }) => [key, theme.label]))
  const offered = countBy(plan.offered.map(({ theme }) => theme))
  return {
    proposal: plan.id,
    kind: plan.kind,
    themes: rows.map(({ theme, isGone, at, difference }, nth) => ({
      id: theme.record?.id ?? null,
      label: theme.label,
      colour: theme.colour,
      before: difference.before,
      after: difference.before + difference.joined.length - difference.left.length,
      joined: difference.joined.length,
      left: difference.left.length,
      state: isGone ? 'retired' : stateOf(theme, difference),
      isLocked: theme.record?.isLocked === 1,
      sinceLocked: offered.get(at) ?? 0,
      examples: nth < themesWithExamples ? examplesOf(db, { difference, comparison, labels }) : [],
    })),
    fresh: plan.fresh,
    placed: { before: before.size, after: after.size },
    unplaced: { before: informative - before.size, after: informative - after.size },
    change,
  }
}

const stateOf = (
  { record, isKept }: Pick<PlannedTheme, 'record' | 'isKept'>,
  { joined, left }: Difference,
): ProposedTheme['state'] => {
  if (record === null) return 'new'
  if (isKept) return 'kept'
  return joined.length + left.length === 0 ? 'same' : 'changed'
}

const sizeOf = ({ joined, left }: Difference): number => joined.length + left.length

function nothingOf(key: number, before: Comparison['before']): Difference {
  let count = 0
  for (const themes of before.values()) if (themes.includes(key)) count += 1
  return { key, before: count, joined: [], left: [] }
}

/** By theme, for themes that hold something before or after. */
function differencesOf({ before, after }: Comparison): Map<number, Difference> {
  const differences = new Map<number, { key: number; before: number; joined: number[]; left: number[] }>()
  const of = (key: number) => {
    const known = differences.get(key)
    if (known) return known
    const made = { key, before: 0, joined: [], left: [] }
    differences.set(key, made)
    return made
  }
  for (const [comment, themes] of before) {
    const now = after.get(comment) ?? []
    for (const theme of themes) {
      of(theme).before += 1
      if (now !== themes && !now.includes(theme)) of(theme).left.push(comment)
    }
  }
  for (const [comment, themes] of after) {
    const was = before.get(comment) ?? []
    if (was === themes) continue
    for (const theme of themes) if (!was.includes(theme)) of(theme).joined.push(comment)
  }
  return differences
}

interface ExampleOptions {
  readonly difference: Difference
  readonly comparison: Comparison
  readonly labels: ReadonlyMap<number, string>
}

function examplesOf(
  db: Db,
  { difference: { key, joined, left }, comparison, labels }: ExampleOptions,
): ProposedTheme['examples'] {
  const labelOf = (themes: readonly number[] | undefined): string | null => labels.get(themes?.[0] ?? 0) ?? null
  const own = labels.get(key) ?? null
  const shown = [
    ...joined.map((comment) => ({ comment, from: labelOf(comparison.before.get(comment)), to: own })),
    ...left.map((comment) => ({ comment, from: own, to: labelOf(comparison.after.get(comment)) })),
  ].slice(0, examplesShown)
  return shown.flatMap(({ comment, from, to }) => {
    const row = db.get<{ id: string; text: string }>('SELECT id, text FROM comment WHERE seq = @comment', { comment })
    return row ? [{ comment: row.id, text: row.text, from, to }] : []
  })
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const countInformative = (db: Db): number =>
  db.pluck<number>(
    `SELECT COUNT(*) FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.is_informative = 1 AND c.is_excluded = 0 OR EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)`,
  )[0] ?? 0
