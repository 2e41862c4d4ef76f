import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import { segmentTest } from '../themes/theme-words.ts'
import styles from './theme-screen.module.css'

interface SegmentListProps {
  readonly segments: ThemeDetail['segments']
  readonly unit: Unit
}

/** Who raises it more than others, with the test in words. */
export function SegmentList({ segments, unit }: SegmentListProps) {
  if (segments.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Raised more often by</h2>
      <ul className={styles.rows}>
        {segments.map((segment) => (
          <li key={`${segment.attribute} ${segment.value}`}>
            <span className={styles.name}>
              {segment.attribute} {segment.value}
            </span>
            <span className={styles.words}>{segmentTest(segment, unit)}</span>
          </li>
        ))}
      </ul>
      <details className={styles.how}>
        <summary>How this is counted</summary>
        <p>
          The share of {unit}s there that raise it, against the share of all others, by Fisher’s exact test. Of the many
          segments looked at, only those are named that stand out also against that many tests (Benjamini-Hochberg at
          10%).
        </p>
      </details>
    </section>
  )
}
