import type { Point } from '#shared/charts/plane.ts'
import styles from './dot-map.module.css'

/** The line being drawn around dots, in the map's pixels. */
export function LassoOutline({ points }: { readonly points: readonly Point[] }) {
  return (
    <svg className={styles.outline} aria-hidden>
      <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
    </svg>
  )
}
