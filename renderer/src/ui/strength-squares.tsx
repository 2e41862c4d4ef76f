import type { Grade } from '#shared/contract/values.ts'
import { classNames } from './class-names.ts'
import styles from './strength-squares.module.css'

export interface StrengthSquaresProps {
  readonly grade: Grade
}

/** The evidence grade as four squares, with its word. */
export function StrengthSquares({ grade }: StrengthSquaresProps) {
  const why = grade.reasons.length > 0 ? `${grade.word}: ${grade.reasons.join('; ')}` : grade.word
  return (
    <span className={styles.strength} title={why}>
      <span className={styles.squares} aria-hidden>
        {[1, 2, 3, 4].map((square) => (
          <span key={square} className={classNames(styles.square, square <= grade.grade && styles.filled)} />
        ))}
      </span>
      <span className={styles.word}>{grade.word}</span>
    </span>
  )
}
