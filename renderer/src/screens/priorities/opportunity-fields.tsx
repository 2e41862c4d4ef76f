import { useState } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AskedPart } from './asked-part.tsx'
import { ScoreSummary } from './score-summary.tsx'
import styles from './score-details.module.css'

interface OpportunityFieldsProps {
  readonly card: PriorityCard
  readonly isDisabled: boolean
}

/** Which asked questions the opportunity score is worked from, or what was typed of a survey that is not here. */
export function OpportunityFields({ card, isDisabled }: OpportunityFieldsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <ScoreSummary card={card} ranking="opportunity" />
      {isOpen && <Opportunity card={card} isDisabled={isDisabled} />}
    </details>
  )
}

function Opportunity({ card, isDisabled }: OpportunityFieldsProps) {
  const { data } = useEntry('ranking.questions', { id: card.id })
  const rate = useCommand('ranking.rate')
  const { rating } = card
  const save = (change: Omit<InputOf<'ranking.rate'>, 'id'>): void => void rate.run({ id: card.id, ...change })
  const isTyped = rating.importanceQuestion === null || rating.satisfactionQuestion === null
  const proposed = rating.importanceQuestion === null && rating.satisfactionQuestion === null ? data?.proposed : null
  const questions = data?.questions ?? []
  return (
    <>
      <p className={styles.formula}>
        Importance + what satisfaction lacks of it, each the share of those asked who chose one of the two highest
        answers, on 0 to 10. The score goes from 0 to 20; what was not asked has none.
      </p>
      {proposed && !isDisabled && (
        <div className={styles.proposed}>
          <p>
            “{proposed.importance}” and “{proposed.satisfaction}” ask about this.
          </p>
          <Button
            onPress={() =>
              save({ importanceQuestion: proposed.importance, satisfactionQuestion: proposed.satisfaction })
            }
          >
            Use both questions
          </Button>
        </div>
      )}
      <div className={styles.fields}>
        <AskedPart
          label="Importance"
          asks="importance"
          questions={questions}
          asked={card.asked.importance}
          typed={{ label: 'Find it important, %', share: rating.importance }}
          isDisabled={isDisabled}
          onChoose={(importanceQuestion) => save({ importanceQuestion })}
          onType={(importance) => save({ importance })}
        />
        <AskedPart
          label="Satisfaction"
          asks="satisfaction"
          questions={questions}
          asked={card.asked.satisfaction}
          typed={{ label: 'Are satisfied, %', share: rating.satisfaction }}
          isDisabled={isDisabled}
          onChoose={(satisfactionQuestion) => save({ satisfactionQuestion })}
          onType={(satisfaction) => save({ satisfaction })}
        />
        {isTyped && (
          <div className={styles.wide}>
            <SourceField
              key={rating.askedIn}
              value={rating.askedIn ?? ''}
              isDisabled={isDisabled}
              onSave={(askedIn) => save({ askedIn: askedIn || null })}
            />
          </div>
        )}
      </div>
    </>
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
