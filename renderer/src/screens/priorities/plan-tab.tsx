import type { InputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { decisionFilter } from '#shared/domain/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { FundList } from '../plan/fund-list.tsx'
import { MoveList } from '../plan/move-list.tsx'
import { DueDate } from './due-date.tsx'
import { Field, Fields } from './fields.tsx'
import styles from './pane.module.css'

interface PlanTabProps {
  readonly card: PriorityCard
  readonly isDisabled: boolean
}

/** What the priority is, and what is asked and done for it; edited where it stands. */
export function PlanTab({ card, isDisabled }: PlanTabProps) {
  const { data: plan } = useEntry('plan.get', { id: card.id }, { keepsPrevious: false })
  const update = useCommand('priorities.update')
  const write = useCommand('plan.update')
  if (!plan) return null
  const save = (change: Omit<InputOf<'priorities.update'>, 'id'>): void => void update.run({ id: card.id, ...change })
  const savePlan = (change: Omit<InputOf<'plan.update'>, 'id'>): void => void write.run({ id: card.id, ...change })
  const text = (label: string, value: string, placeholder: string, onSave: (words: string) => void) => (
    <InlineEdit
      label={label}
      value={value}
      placeholder={isDisabled ? 'None written' : placeholder}
      isMultiline
      maxLength={600}
      isDisabled={isDisabled}
      onSave={onSave}
    />
  )
  return (
    <div className={styles.body}>
      <Fields>
        <Field name="Title">
          <InlineEdit
            label="Title"
            value={card.title}
            isRequired
            maxLength={160}
            isDisabled={isDisabled}
            onSave={(title) => save({ title })}
          />
        </Field>
        <Field name="Customer outcome">
          {text('Customer outcome', card.outcome, 'What will be true for customers', (outcome) => save({ outcome }))}
        </Field>
        <Field name="Decision filter">
          <span className={styles.quiet}>{decisionFilter}</span>
          {text(decisionFilter, plan.decision, 'Answer in a sentence', (decision) => savePlan({ decision }))}
        </Field>
        <Field name="The ask">
          {text('The ask', plan.ask, 'What is asked of whoever decides', (ask) => savePlan({ ask }))}
          <DueDate
            label="Date of the ask"
            placeholder="By which day?"
            value={plan.askOn}
            isDisabled={isDisabled}
            onSave={(askOn) => savePlan({ askOn })}
          />
        </Field>
        <Field name="Owner’s role">
          <InlineEdit
            label="Owner’s role"
            value={card.ownerRole}
            placeholder={isDisabled ? 'None written' : 'A role, such as Chief Operating Officer'}
            maxLength={120}
            isDisabled={isDisabled}
            onSave={(ownerRole) => save({ ownerRole })}
          />
        </Field>
        <Field name="Moves">
          <MoveList priority={card.id} moves={plan.moves} />
        </Field>
        <Field name="Funds">
          <FundList priority={card.id} funds={plan.funds} isDisabled={isDisabled} />
        </Field>
        <Field name="Alternatives considered">
          {text('Alternatives considered', plan.alternatives, 'What else was weighed, one a line', (alternatives) =>
            savePlan({ alternatives }),
          )}
        </Field>
        <Field name="Not known">
          {text('Not known', plan.unknowns, 'What nobody can say yet, one a line', (unknowns) =>
            savePlan({ unknowns }),
          )}
        </Field>
        {(!card.tied.met || card.reason !== '') && (
          <Field name="Written reason" note={card.tied.met ? 'Not needed now' : card.tied.reasons.join('; ')}>
            {text(
              'Written reason',
              card.reason,
              'Why it is committed although its evidence is below the rule',
              (reason) => save({ reason }),
            )}
          </Field>
        )}
      </Fields>
    </div>
  )
}
