import { useState } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount } from '#shared/domain/format.ts'
import { equalWeights } from '#shared/domain/stats/suggested-rank.ts'
import { riceImpacts } from '#shared/domain/stats/rice.ts'
import { useCommand } from '../../api/use-command.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { missingWords, scoredBy, scoreShown, type Ranking } from './rank-by.ts'
import styles from './score-details.module.css'

interface RatingFieldsProps {
  readonly card: PriorityCard
  readonly unit: Unit
  readonly isDisabled: boolean
}

/** What people type for RICE and for the opportunity score, and what comes of it. */
export function RatingFields({ card, unit, isDisabled }: RatingFieldsProps) {
  const rate = useCommand('ranking.rate')
  const { rating } = card
  const save = (change: Omit<InputOf<'ranking.rate'>, 'id'>): void => void rate.run({ id: card.id, ...change })
  return (
    <>
      <details>
        <Summary card={card} ranking="rice" />
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
      <details>
        <Summary card={card} ranking="opportunity" />
        <p className={styles.formula}>
          Importance + what satisfaction lacks of it, 0 to 20. Type the shares of those asked who chose one of the two
          highest answers; what was not asked has no score.
        </p>
        <div className={styles.fields}>
          <NumberField
            label="Find it important, %"
            value={asPercent(rating.importance)}
            isDisabled={isDisabled}
            {...percent}
            onSave={(value) => save({ importance: asShare(value) })}
          />
          <NumberField
            label="Are satisfied, %"
            value={asPercent(rating.satisfaction)}
            isDisabled={isDisabled}
            {...percent}
            onSave={(value) => save({ satisfaction: asShare(value) })}
          />
          <div className={styles.wide}>
            <SourceField
              key={rating.askedIn}
              value={rating.askedIn ?? ''}
              isDisabled={isDisabled}
              onSave={(askedIn) => save({ askedIn: askedIn || null })}
            />
          </div>
        </div>
      </details>
    </>
  )
}

function Summary({ card, ranking }: { readonly card: PriorityCard; readonly ranking: Ranking }) {
  const score = scoredBy(ranking, [card], equalWeights)[0]?.score ?? null
  return (
    <summary>
      {ranking === 'rice' ? 'RICE' : 'Opportunity score'}
      <span>{score === null ? missingWords[ranking] : scoreShown(ranking, score)}</span>
    </summary>
  )
}

const percent = { allows: (value: number): boolean => value >= 0 && value <= 100, refusal: 'From 0 to 100' }
const asPercent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10)
const asShare = (value: number | null): number | null => (value === null ? null : value / 100)

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly isDisabled: boolean
  readonly allows: (value: number) => boolean
  /** What is said of a number that is not allowed. */
  readonly refusal: string
  readonly onSave: (value: number | null) => void
}

/** Kept when it is left or Enter is pressed; what is not allowed stays to be mended and is not kept. */
function NumberField({ label, value, isDisabled, allows, refusal, onSave }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === null ? '' : String(value))
  const typed = text.trim() === '' ? null : Number(text)
  const isRefused = typed !== null && !allows(typed)
  const save = (): void => {
    if (draft === null || isRefused) return
    setDraft(null)
    if (typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      type="number"
      value={text}
      onChange={setDraft}
      onBlur={save}
      onSubmit={save}
      isDisabled={isDisabled}
      error={isRefused ? refusal : null}
    />
  )
}

interface SourceFieldProps {
  readonly value: string
  readonly isDisabled: boolean
  readonly onSave: (value: string) => void
}

function SourceField({ value, isDisabled, onSave }: SourceFieldProps) {
  const [draft, setDraft] = useState(value)
  const save = (): void => {
    if (draft.trim() !== value) onSave(draft.trim())
  }
  return (
    <TextField
      label="Where this was asked"
      value={draft}
      onChange={setDraft}
      onBlur={save}
      onSubmit={save}
      maxLength={300}
      isDisabled={isDisabled}
      placeholder="Survey, question, how many answered"
    />
  )
}
