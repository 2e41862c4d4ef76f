import type { ReactNode } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Assumption } from '#shared/contract/value.ts'
import { assumptionWords, scenarios, type AssumptionForm, type Scenario } from '#shared/domain/assumptions.ts'
import { shownAssumption, typedAssumption } from '#shared/domain/typed-value.ts'
import { useCommand } from '../../api/use-command.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { ValueEdit } from '../../ui/value-edit.tsx'
import { scenarioWords } from './scenario-table.tsx'
import styles from './assumption-rows.module.css'

interface AssumptionRowsProps {
  readonly priority: string
  readonly currency: string
  readonly assumptions: readonly Assumption[]
  readonly isDisabled: boolean
  /** What the data says of an assumption, beside it. */
  readonly renderBeside: (assumption: Assumption) => ReactNode
}

/** What the case takes for granted, typed for each scenario, with where each number is from. */
export function AssumptionRows({ priority, currency, assumptions, isDisabled, renderBeside }: AssumptionRowsProps) {
  return (
    <div className={styles.rows}>
      {assumptions.map((assumption) => (
        <AssumptionRow
          key={assumption.name}
          priority={priority}
          currency={currency}
          assumption={assumption}
          isDisabled={isDisabled}
          beside={renderBeside(assumption)}
        />
      ))}
    </div>
  )
}

interface AssumptionRowProps extends Omit<AssumptionRowsProps, 'assumptions' | 'renderBeside'> {
  readonly assumption: Assumption
  readonly beside: ReactNode
}

function AssumptionRow({ priority, currency, assumption, isDisabled, beside }: AssumptionRowProps) {
  const assume = useCommand('value.assume')
  const { name, values, source } = assumption
  const { label, form } = assumptionWords[name]
  const own = assumption.currency ?? currency
  const save = (change: Omit<InputOf<'value.assume'>, 'id' | 'name'>): void =>
    void assume.run({ id: priority, name, ...change })
  const shown = (scenario: Scenario): string => {
    const value = values[scenario]
    return value === null ? '' : shownAssumption(value, form, own)
  }
  const isTyped = scenarios.some((scenario) => values[scenario] !== null)
  return (
    <section className={styles.row} aria-label={label}>
      <h4 className={styles.label}>{label}</h4>
      <div className={styles.values}>
        {scenarios.map((scenario) => (
          <ValueEdit
            key={scenario}
            label={`${label}, ${scenarioWords[scenario].toLowerCase()}`}
            value={shown(scenario)}
            placeholder={scenarioWords[scenario].toLowerCase()}
            isDisabled={isDisabled}
            check={(text) => (typedAssumption(text, form, currency) === null ? wrongWords(form, currency) : null)}
            onSave={(text) => save({ values: { [scenario]: typedAssumption(text, form, currency) } })}
          />
        ))}
      </div>
      {beside}
      {(isTyped || source !== '') && (
        <div className={styles.source}>
          <InlineEdit
            label={`Source of ${label}`}
            value={source}
            placeholder="Where this number is from"
            maxLength={300}
            isDisabled={isDisabled}
            onSave={(words) => save({ source: words })}
          />
        </div>
      )}
    </section>
  )
}

function wrongWords(form: AssumptionForm, currency: string): string {
  if (form === 'share') return 'Write a share from 0 to 100%'
  return form === 'count' ? 'Write one number' : `Write one amount in ${currency}`
}
