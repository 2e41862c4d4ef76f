import type { OutputOf } from '#shared/contract/contract.ts'
import { boundsOf } from '#shared/charts/plane.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import { activeThemes } from './repo.ts'

interface Point {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly theme: number | null
}

const finest = 65_535

/** Every comment of the active run where it lies, with its primary theme. placement must be fresh. */
export function themeMap(db: Db): OutputOf<'themes.map'> {
  const points = db.all<Point>(
    `SELECT c.seq AS number, q.x, q.y, p.theme FROM run_point q
     JOIN comment c ON c.seq = q.comment AND c.is_excluded = 0
     JOIN source s ON s.seq = c.source AND s.state = 'active'
     LEFT JOIN placement p ON p.comment = q.comment AND p.rank = 1
     WHERE q.run = @run ORDER BY q.comment`,
    { run: Number(setting(db, 'active_run')) },
  )
  const themes = activeThemes(db)
  const index = new Map(themes.map((theme, at) => [theme.seq, at]))
  const groups = Int16Array.from(points, ({ theme }) => (theme === null ? -1 : (index.get(theme) ?? -1)))
  const box = boundsOf(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  )
  return {
    comments: points.length,
    numbers: base64(Uint32Array.from(points, ({ number }) => number)),
    places: base64(placesIn(box, points)),
    groups: base64(groups),
    box,
    themes: middles(points, groups, themes.length).map((middle, at) => {
      const { id = '', label = '', colour = 0 } = themes[at] ?? {}
      return { id, label, colour, ...middle }
    }),
  }
}

/** Sixteen bits an axis tell two dots apart at any zoom that the map has. */
function placesIn(box: OutputOf<'themes.map'>['box'], points: readonly Point[]): Uint16Array {
  const across = finest / Math.max(box.right - box.left, 1e-9)
  const down = finest / Math.max(box.bottom - box.top, 1e-9)
  const places = new Uint16Array(2 * points.length)
  points.forEach(({ x, y }, at) => {
    places[2 * at] = Math.round((x - box.left) * across)
    places[2 * at + 1] = Math.round((y - box.top) * down)
  })
  return places
}

function middles(points: readonly Point[], groups: Int16Array, count: number) {
  const sums = Array.from({ length: count }, () => ({ x: 0, y: 0, comments: 0 }))
  points.forEach(({ x, y }, at) => {
    const sum = sums[groups[at] ?? -1]
    if (!sum) return
    sum.x += x
    sum.y += y
    sum.comments += 1
  })
  return sums.map(({ x, y, comments }) => ({ x: x / Math.max(1, comments), y: y / Math.max(1, comments), comments }))
}

/** Every machine this runs on is little-endian, as the contract asks. */
const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Int16Array | Uint32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')
