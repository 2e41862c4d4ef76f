import { shareLine } from '#shared/charts/share-line.ts'
import type { Estimate } from '#shared/contract/values.ts'
import { formatPercent } from '#shared/domain/format.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './share-chart.module.css'

interface ShareChartProps {
  /** Oldest first; null where nothing is known. */
  readonly shares: readonly (Estimate | null)[]
  /** Whether each is of a whole period; those of one cut short have a hollow dot. */
  readonly isWhole: readonly boolean[]
  /** CSS colour of the line. */
  readonly hue: string
  /** What stands under its ends. */
  readonly from: string
  readonly to: string
}

/** A share over time with the band of its 95% intervals. What it says stands beside it in words. */
export function ShareChart({ shares, isWhole, hue, from, to }: ShareChartProps) {
  const { line, band, top, points } = shareLine(shares)
  const last = points.findLastIndex((point) => point !== null)
  return (
    <span className={styles.chart} style={{ color: hue }} aria-hidden>
      <span className={styles.top}>{formatPercent(top)}</span>
      <span className={styles.plot}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path className={styles.band} d={band} />
          <path className={styles.line} d={line} />
        </svg>
        {points.map((point, at) => {
          if (!point || (at !== last && isWhole[at] !== false)) return null
          return (
            <i
              key={point.x}
              className={classNames(styles.dot, isWhole[at] === false && styles.cut)}
              style={{ left: `${point.x}%`, top: `${point.y}%` }}
            />
          )
        })}
      </span>
      <span className={styles.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </span>
    </span>
  )
}
