import type { ValueOutcome } from '#shared/contract/value.ts'
import { scenarios, type ByScenario, type Scenario } from '#shared/domain/assumptions.ts'
import { formatMoneyShort, formatNumber, notKnown } from '#shared/domain/format.ts'
import { Explained } from '../../ui/explained.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './scenario-table.module.css'

interface ScenarioTableProps {
  readonly outcomes: ByScenario<ValueOutcome>
  /** 'What it is worth' */
  readonly label: string
}

export const scenarioWords: Readonly<Record<Scenario, string>> = { low: 'Low', expected: 'Expected', high: 'High' }

const amounts = [
  { label: 'Revenue kept a year', of: 'kept', is: 'Value at stake times the share of it believed saved.' },
  {
    label: 'New revenue a year',
    of: 'gained',
    is: 'Lift of the win rate times the open pipeline that names it.',
  },
  { label: 'Cost saved a year', of: 'saved', is: 'Contacts a year times the share avoided times the cost of one.' },
  {
    label: 'Benefit, three years',
    of: 'benefit',
    is: 'Revenue kept, new revenue and cost saved, each three times: nothing grows and nothing is discounted.',
  },
  { label: 'Cost, three years', of: 'cost', is: 'What it costs once, and three times what it costs a year.' },
  { label: 'Net, three years', of: 'net', is: 'Benefit less cost.' },
] as const

/** The same in every line. */
const assumed = 'From the assumptions of each scenario, as they were typed; where one is missing, it is not known.'

/** Three scenarios side by side; what is missing is named and never shown as nothing. */
export function ScenarioTable({ outcomes, label }: ScenarioTableProps) {
  return (
    <div>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            {scenarios.map((scenario) => (
              <th key={scenario} scope="col">
                {scenarioWords[scenario]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {amounts.map((row) => (
            <tr key={row.of} className={classNames(row.of === 'net' && styles.result)}>
              <th scope="row">
                <Explained name={row.label} lines={[row.is, assumed]}>
                  {row.label}
                </Explained>
              </th>
              {scenarios.map((scenario) => {
                const money = outcomes[scenario][row.of]
                return <td key={scenario}>{money ? formatMoneyShort(money) : notKnown}</td>
              })}
            </tr>
          ))}
          <tr className={styles.result}>
            <th scope="row">
              <Explained name="Return on the cost" lines={['Net over three years divided by the cost.', assumed]}>
                Return on the cost
              </Explained>
            </th>
            {scenarios.map((scenario) => (
              <td key={scenario}>{roiOf(outcomes[scenario])}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <Missing outcomes={outcomes} />
    </div>
  )
}

/** 2.214 → '2.21×'. */
const roiOf = ({ roi }: ValueOutcome): string => (roi === null ? notKnown : `${formatNumber(roi, 2)}×`)

function Missing({ outcomes }: { readonly outcomes: ByScenario<ValueOutcome> }) {
  const lines = new Map<string, Scenario[]>()
  for (const scenario of scenarios) {
    const words = outcomes[scenario].missing.join(', ')
    if (words !== '') lines.set(words, [...(lines.get(words) ?? []), scenario])
  }
  if (lines.size === 0) return null
  return (
    <ul className={styles.missing} aria-label="What is missing">
      {[...lines].map(([words, missingIn]) => (
        <li key={words}>
          {missingIn.length === scenarios.length
            ? 'Still needed'
            : `Still needed, ${missingIn.map((scenario) => scenarioWords[scenario].toLowerCase()).join(' and ')}`}
          : {words}
        </li>
      ))}
    </ul>
  )
}
