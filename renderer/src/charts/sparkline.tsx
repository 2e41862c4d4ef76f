import { sparkline } from '#shared/charts/sparkline.ts'
import styles from './sparkline.module.css'

interface SparklineProps {
  /** Oldest first. */
  readonly values: readonly number[]
  /** What the line says, in words: it is all a screen reader gets. */
  readonly label: string
}

const size = { width: 64, height: 18 }

export function Sparkline({ values, label }: SparklineProps) {
  const { path, end } = sparkline(values, size)
  return (
    <svg className={styles.spark} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <path d={path} />
      {end && <circle cx={end[0]} cy={end[1]} r={1.8} />}
    </svg>
  )
}
