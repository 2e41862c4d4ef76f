import { Checkbox } from '../../ui/checkbox.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import styles from './offers.module.css'

export interface RepairOfferProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** Letters garbled by two encodings in one file: put right on request, shown before and after. */
export function RepairOffer({ preview: { repair, reading }, onAsk }: RepairOfferProps) {
  if (!repair && !reading.repairsText) return null
  const examples = (repair?.examples ?? []).map((example, nth) => ({ key: `example ${nth}`, ...example }))
  return (
    <section className={styles.offer} aria-label="Garbled letters">
      <div className={styles.line}>
        <span className={styles.words}>
          {examples.length > 0
            ? 'Garbled letters, as the file has them → put right:'
            : 'Garbled letters are put right.'}
        </span>
        <Checkbox isSelected={reading.repairsText} onChange={(repairsText) => onAsk({ reading: { repairsText } })}>
          Put them right
        </Checkbox>
      </div>
      {examples.length > 0 && (
        <ul className={styles.examples}>
          {examples.map(({ key, before, after }) => (
            <li key={key}>
              <span className={styles.before}>{before}</span> → {after}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
