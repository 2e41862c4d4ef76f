import type { ReactNode } from 'react'
import type { PriorityCard as Card } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatInterval, formatSigned, notKnown } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { shortMoney } from '../../ui/money.ts'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
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
    <dl className={styles.facts}>
      <div>
        <dd>
          <StrengthSquares grade={card.grade} />
        </dd>
        <dt>evidence</dt>
      </div>
      <div title={impact ? `95% CI ${formatInterval(impact)}` : 'Fewer than 20 scored answers raise it'}>
        <dd className={classNames(isSure && (impact.value < 0 ? styles.bad : styles.good))}>
          {impact ? formatSigned(impact.value, 1) : notKnown}
        </dd>
        <dt>NPS impact</dt>
      </div>
      <div>
        <dd>{shortMoney(card.atStake)}</dd>
        <dt>at stake</dt>
      </div>
      <div>
        <dd>{speakersOf(card, unit)}</dd>
        <dt>speak to it</dt>
      </div>
      <div className={styles.firm}>
        <dt>{children}</dt>
        <dd className={styles.suggested} title={missingOf(card) ?? undefined}>
          {score ?? suggestion}
        </dd>
      </div>
    </dl>
  )
}
