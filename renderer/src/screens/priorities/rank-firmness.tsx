import { formatPercent } from '#shared/domain/format.ts'
import type { PlaceFirmness } from '#shared/domain/stats/firmness-of-order.ts'
import { Explained } from '../../ui/explained.tsx'
import { firmnessLines } from './fact-lines.ts'
import styles from './rank-firmness.module.css'

interface RankFirmnessProps {
  /** Null while it is drawn. */
  readonly firmness: PlaceFirmness | null
}

/** In how many trials a priority keeps its rank when the weights and the customers heard wobble. */
export function RankFirmness({ firmness }: RankFirmnessProps) {
  if (!firmness) return <span className={styles.firmness}>Working out how firm it is</span>
  const share = formatPercent(firmness.held)
  return (
    <Explained name="How firm its rank is" className={styles.firmness ?? ''} lines={firmnessLines(firmness)}>
      holds its rank in {share}
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${100 * firmness.held}%` }} />
      </span>
    </Explained>
  )
}
