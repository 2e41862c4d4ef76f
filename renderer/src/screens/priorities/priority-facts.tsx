import type { ReactNode } from 'react'
import type { PriorityCard as Card } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatSigned, notKnown } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { Explained } from '../../ui/explained.tsx'
import { shortMoney } from '../../ui/money.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { gradeLines, impactLines, reachLines, stakeLines } from './fact-lines.ts'
import { missingOf, speakersOf, suggestionOf } from './priority-words.ts'
import styles from './priority-card.module.css'

interface PriorityFactsProps {
  readonly card: Card
  readonly rank: number
  readonly unit: Unit
  /** The score the cards are looked at by, in words: 'RICE 48.0, 2nd'; null for the user's own order. */
  readonly score: string | null
  /** What stands at the end of the row. */
  readonly children: ReactNode
}

/** What a priority rests on, in one row. */
export function PriorityFacts({ card, rank, unit, score, children }: PriorityFactsProps) {
  const impact = card.npsImpact
  const isSure = impact !== null && (impact.low >= 0 || impact.high <= 0)
  const suggestion = suggestionOf(card, rank)
  return (
    <div className={styles.facts}>
      <div className={styles.fact}>
        <span className={styles.value}>
          <StrengthSquares grade={card.grade} />
        </span>
        <Explained name="Evidence" className={styles.caption ?? ''} lines={gradeLines(card)}>
          evidence
        </Explained>
      </div>
      <div className={styles.fact}>
        <span className={classNames(styles.value, isSure && (impact.value < 0 ? styles.bad : styles.good))}>
          {impact ? formatSigned(impact.value, 1) : notKnown}
        </span>
        <Explained name="NPS impact" className={styles.caption ?? ''} lines={impactLines(card)}>
          NPS impact
        </Explained>
      </div>
      <div className={styles.fact}>
        <span className={styles.value}>{shortMoney(card.atStake)}</span>
        <Explained name="At stake" className={styles.caption ?? ''} lines={stakeLines(card)}>
          at stake
        </Explained>
      </div>
      <div className={styles.fact}>
        <span className={styles.value}>{speakersOf(card, unit)}</span>
        <Explained name="Reach" className={styles.caption ?? ''} lines={reachLines(card, unit)}>
          speak to it
        </Explained>
      </div>
      <div className={styles.firm}>
        {children}
        {(score ?? suggestion) && (
          <span className={styles.suggested} title={missingOf(card) ?? undefined}>
            {score ?? suggestion}
          </span>
        )}
      </div>
    </div>
  )
}
