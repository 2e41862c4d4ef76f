import type { BriefOptions } from '#shared/contract/briefs.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './brief.module.css'

interface OptionsPaneProps {
  readonly options: BriefOptions
  readonly onChange: (options: BriefOptions) => void
}

const shows = [
  { id: 'showValue', label: 'Value at stake' },
  { id: 'showIntervals', label: 'Confidence intervals' },
  { id: 'showAccounts', label: 'Account names' },
] as const

export function OptionsPane({ options, onChange }: OptionsPaneProps) {
  return (
    <div className={styles.options}>
      <h1 className={styles.title}>Brief</h1>
      <p className={styles.template}>Priority brief</p>
      <fieldset className={styles.group}>
        <legend>Show</legend>
        {shows.map(({ id, label }) => (
          <Checkbox key={id} isSelected={options[id]} onChange={(isShown) => onChange({ ...options, [id]: isShown })}>
            {label}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  )
}
