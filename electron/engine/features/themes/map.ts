import type { OutputOf } from '#shared/contract/contract.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import { activeThemes } from './repo.ts'

interface Point {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly theme: number | null
}

/** Decimals that tell two dots apart at any zoom and keep 100,000 of them small. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Every comment of the active run where it lies, with its primary theme. placement must be fresh. */
export function themeMap(db: Db): OutputOf<'themes.map'> {
  const points = db.all<Point>(
    `SELECT c.id, q.x, q.y, p.theme FROM run_point q
     JOIN comment c ON c.seq = q.comment AND c.is_excluded = 0
     JOIN source s ON s.seq = c.source AND s.state = 'active'
     LEFT JOIN placement p ON p.comment = q.comment AND p.rank = 1
     WHERE q.run = @run ORDER BY q.comment`,
    { run: Number(setting(db, 'active_run')) },
  )
  const themes = activeThemes(db)
  const index = new Map(themes.map((theme, at) => [theme.seq, at]))
  const sums = themes.map(() => ({ x: 0, y: 0, comments: 0 }))
  const theme = points.map((point) => (point.theme === null ? -1 : (index.get(point.theme) ?? -1)))
  points.forEach((point, at) => {
    const sum = sums[theme[at] ?? -1]
    if (!sum) return
    sum.x += point.x
    sum.y += point.y
    sum.comments += 1
  })
  return {
    comments: points.map((point) => point.id),
    x: points.map((point) => rounded(point.x)),
    y: points.map((point) => rounded(point.y)),
    theme,
    themes: themes.map(({ id, label, colour }, at) => {
      const { x = 0, y = 0, comments = 0 } = sums[at] ?? {}
      return {
        id,
        label,
        colour,
        comments,
        x: rounded(x / Math.max(1, comments)),
        y: rounded(y / Math.max(1, comments)),
      }
    }),
  }
}
