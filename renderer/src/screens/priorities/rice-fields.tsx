import type { InputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount } from '#shared/domain/format.ts'
import { riceImpacts } from '#shared/domain/stats/rice.ts'
import { useCommand } from '../../api/use-command.ts'
import { Select } from '../../ui/select.tsx'
import { NumberField } from './number-field.tsx'
import { ScoreSummary } from './score-summary.tsx'
import styles from './score-details.module.css'

interface RiceFieldsProps {
  readonly card: PriorityCard
  readonly unit: Unit
  readonly isDisabled: boolean
}

/** What people type for RICE, and what comes of it. */
export function RiceFields({ card, unit, isDisabled }: RiceFieldsProps) {
  const rate = useCommand('ranking.rate')
  const { rating } = card
  const save = (change: Omit<InputOf<'ranking.rate'>, 'id'>): void => void rate.run({ id: card.id, ...change })
  return (
    <details>
      <ScoreSummary card={card} ranking="rice" />
      <p className={styles.formula}>
        Reach × impact × confidence / effort. Reach is {formatCount(card.units, unit)}; confidence comes from the
        evidence, {card.grade.word}.
      </p>
      <div className={styles.fields}>
        <Select
          label="Impact"
          options={riceImpacts.map(({ value, word }) => ({ id: String(value), label: `${word} (${value})` }))}
          value={rating.impact === null ? null : String(rating.impact)}
          placeholder="Choose"
          isDisabled={isDisabled}
          onChange={(id) => save({ impact: riceImpacts.find(({ value }) => String(value) === id)?.value ?? null })}
        />
        <NumberField
          label="Effort, person-months"
          value={rating.effort}
          isDisabled={isDisabled}
          allows={(value) => value > 0 && value <= 10_000}
          refusal="A number above 0"
          onSave={(effort) => save({ effort })}
        />
      </div>
    </details>
  )
}
