import type { Db } from '../../db/statements.ts'

/** A text that is placed, with all comments that say it. */
export interface PlacedText {
  readonly text: string
  /** The theme most of these comments have as their primary one; of equal ones the older. */
  readonly theme: number
  /** The first comment that says it. */
  readonly comment: number
  readonly strength: number
}

interface Placed {
  readonly comment: number
  readonly text: string
  readonly theme: number
  readonly strength: number
}

/** Every distinct text that has a theme which is not put away. placement must be fresh. */
export function placedTexts(db: Db): PlacedText[] {
  const rows = db.all<Placed>(
    `SELECT p.comment, c.text, p.theme, p.strength FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.rank = 1 AND p.is_archived = 0 ORDER BY p.comment`,
  )
  const byText = new Map<string, Placed[]>()
  for (const row of rows) {
    const same = byText.get(row.text)
    if (same) same.push(row)
    else byText.set(row.text, [row])
  }
  return [...byText].flatMap(([text, [first, ...others]]) => {
    if (first === undefined) return []
    const theme = others.length === 0 ? first.theme : mostCommon([first, ...others])
    return [{ text, theme, comment: first.comment, strength: first.strength }]
  })
}

function mostCommon(rows: readonly Placed[]): number {
  const counts = new Map<number, number>()
  for (const { theme } of rows) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0
}
