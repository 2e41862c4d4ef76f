import type { Cycle, PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { Field, Fields } from './fields.tsx'
import { TargetRows } from './target-rows.tsx'
import styles from './pane.module.css'

interface PlanTabProps {
  readonly card: PriorityCard
  readonly cycle: Cycle
  readonly isDisabled: boolean
}

/** What the priority is and how one will see that it is done; every field is edited where it stands. */
export function PlanTab({ card, cycle, isDisabled }: PlanTabProps) {
  const update = useCommand('priorities.update')
  const setMeasures = useCommand('cycles.setMeasures')
  const measures = cycle.measures.filter((measure) => measure.priority === card.id)
  const save = (change: { title?: string; outcome?: string; ownerRole?: string; reason?: string }): void =>
    void update.run({ id: card.id, ...change })
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
          <InlineEdit
            label="Customer outcome"
            value={card.outcome}
            placeholder="What will be true for customers"
            isMultiline
            maxLength={600}
            isDisabled={isDisabled}
            onSave={(outcome) => save({ outcome })}
          />
        </Field>
        <Field name="Owner’s role">
          <InlineEdit
            label="Owner’s role"
            value={card.ownerRole}
            placeholder="A role, such as Chief Operating Officer"
            maxLength={120}
            isDisabled={isDisabled}
            onSave={(ownerRole) => save({ ownerRole })}
          />
        </Field>
        <Field name="Measures">
          <TargetRows
            noun="measure"
            rows={measures.map(({ name, ...rest }) => ({ text: name, ...rest }))}
            most={8}
            isDisabled={isDisabled}
            onSave={(rows) =>
              void setMeasures.run({
                priority: card.id,
                measures: rows.map(({ text, ...rest }) => ({ name: text, ...rest })),
              })
            }
          />
        </Field>
        {(!card.tied.met || card.reason !== '') && (
          <Field name="Written reason" note={card.tied.met ? 'Not needed now' : card.tied.reasons.join('; ')}>
            <InlineEdit
              label="Written reason"
              value={card.reason}
              placeholder="Why it is committed although its evidence is below the rule"
              isMultiline
              maxLength={1000}
              isDisabled={isDisabled}
              onSave={(reason) => save({ reason })}
            />
          </Field>
        )}
      </Fields>
    </div>
  )
}
