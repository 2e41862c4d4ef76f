import type { Estimate } from '#shared/contract/values.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './difference-bar.module.css'

interface DifferenceBarProps {
  readonly difference: Estimate
  /** What the bar may show either way: the same in all rows. */
  readonly reach: number
  /** Beyond what chance explains. */
  readonly isClear: boolean
}

/** A difference from the middle out, with its interval as a line. What it says stands beside it in numbers. */
export function DifferenceBar({ difference, reach, isClear }: DifferenceBarProps) {
  const at = (value: number): number => 50 + (50 * value) / reach
  const span = (from: number, to: number) => ({
    left: `${at(Math.min(from, to))}%`,
    width: `${Math.abs(at(to) - at(from))}%`,
  })
  return (
    <span className={classNames(styles.bar, isClear && styles.clear)} aria-hidden>
      <i className={styles.middle} />
      <i className={styles.size} style={span(0, difference.value)} />
      <i className={styles.interval} style={span(difference.low, difference.high)} />
    </span>
  )
}
