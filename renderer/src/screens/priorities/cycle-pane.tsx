import { useCommand } from '../../api/use-command.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { CycleWindow } from './cycle-window.tsx'
import { EvidenceRule } from './evidence-rule.tsx'
import { Field, Fields } from './fields.tsx'
import type { PriorityList } from './priority-words.ts'
import { TargetRows } from './target-rows.tsx'
import styles from './pane.module.css'

interface CyclePaneProps {
  readonly list: PriorityList
  readonly onOpenPriority: (id: string) => void
}

/** The cycle on one panel: its evidence window and its OGSM, with the priorities as strategies. */
export function CyclePane({ list, onOpenPriority }: CyclePaneProps) {
  const { cycle } = list
  const isDisabled = cycle.state === 'committed'
  const update = useCommand('cycles.update')
  const setGoals = useCommand('cycles.setGoals')
  const setMeasures = useCommand('cycles.setMeasures')
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2>
          <InlineEdit
            label="Name of the cycle"
            value={cycle.name}
            isRequired
            maxLength={80}
            isDisabled={isDisabled}
            onSave={(name) => void update.run({ name })}
          />
        </h2>
      </header>
      <div className={styles.body}>
        <Fields>
          <Field name="Evidence from">
            <CycleWindow cycle={cycle} isDisabled={isDisabled} />
          </Field>
          <Field name="Evidence rule">
            <EvidenceRule list={list} isDisabled={isDisabled} />
          </Field>
          <Field name="Objective">
            <InlineEdit
              label="Objective"
              value={cycle.objective}
              placeholder={isDisabled ? 'None written' : 'One sentence: what, by how'}
              isMultiline
              maxLength={600}
              isDisabled={isDisabled}
              onSave={(objective) => void update.run({ objective })}
            />
          </Field>
          <Field
            name="Goals"
            {...(cycle.goals.length > 0 && cycle.goals.length < 3 ? { note: `${cycle.goals.length} of 3 to 5` } : {})}
          >
            <TargetRows
              noun="goal"
              rows={cycle.goals}
              most={5}
              isDisabled={isDisabled}
              onSave={(goals) => void setGoals.run({ goals })}
            />
          </Field>
          <Field name="Strategies">
            {list.priorities.length === 0 && <span className={styles.quiet}>The priorities, once there are some</span>}
            <ol className={styles.strategies}>
              {list.priorities.map((card) => (
                <li key={card.id}>
                  <span>{card.rank}</span>
                  <button type="button" onClick={() => onOpenPriority(card.id)}>
                    {card.title}
                  </button>
                </li>
              ))}
            </ol>
          </Field>
          <Field name="Measures">
            {list.priorities.map((card) => (
              <PriorityMeasures
                key={card.id}
                title={card.title}
                measures={cycle.measures.filter((each) => each.priority === card.id)}
              />
            ))}
            <TargetRows
              noun="measure"
              rows={cycle.measures
                .filter((each) => each.priority === null)
                .map(({ name, ...rest }) => ({ text: name, ...rest }))}
              most={8}
              isDisabled={isDisabled}
              onSave={(rows) =>
                void setMeasures.run({
                  priority: null,
                  measures: rows.map(({ text, ...rest }) => ({ name: text, ...rest })),
                })
              }
            />
          </Field>
        </Fields>
      </div>
    </div>
  )
}

interface PriorityMeasuresProps {
  readonly title: string
  readonly measures: PriorityList['cycle']['measures']
}

/** A priority's own measures, to read here and to change in its plan. */
function PriorityMeasures({ title, measures }: PriorityMeasuresProps) {
  if (measures.length === 0) return null
  return (
    <div className={styles.measures}>
      <span className={styles.quiet}>{title}</span>
      {measures.map((measure) => (
        <div key={measure.id}>
          {measure.name} <b>{[measure.baseline, measure.target].filter(Boolean).join(' → ')}</b>
        </div>
      ))}
    </div>
  )
}
