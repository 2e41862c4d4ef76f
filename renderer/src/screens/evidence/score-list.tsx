import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { ScoreBadge } from '../../ui/score-badge.tsx'
import styles from './reading-pane.module.css'

export function ScoreList({ scores }: Pick<EvidenceRecord, 'scores'>) {
  return (
    <ul className={styles.scores}>
      {scores.map((score) => (
        <li key={score.column} className={styles.score}>
          <span>{score.column}</span>
          <ScoreBadge score={score} />
        </li>
      ))}
    </ul>
  )
}
