import type { PriorityCard } from '#shared/contract/priorities.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { belowRuleOf } from './priority-words.ts'
import styles from './pane.module.css'

/** The grade of a priority's evidence, and in words what lowered it. */
export function GradeReasons({ card }: { readonly card: PriorityCard }) {
  const belowRule = belowRuleOf(card)
  return (
    <div className={styles.grade}>
      <StrengthSquares grade={card.grade} />
      {card.grade.reasons.length === 0 ? (
        <p className={styles.quiet}>Nothing lowers it.</p>
      ) : (
        <ul>
          {card.grade.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {belowRule && <p className={styles.warn}>{belowRule}</p>}
      {!card.tied.met && card.reason !== '' && <p>Kept all the same: {card.reason}</p>}
    </div>
  )
}
