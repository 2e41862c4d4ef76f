import { useState } from 'react'
import type { Cycle } from '#shared/contract/priorities.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DueDate } from './due-date.tsx'
import styles from './cycle-window.module.css'

interface CycleWindowProps {
  readonly cycle: Pick<Cycle, 'windowFrom' | 'windowTo' | 'isWindowSet'>
  readonly isDisabled: boolean
}

/** Which evidence counts: the twelve months up to the last one with any, or two dates. */
export function CycleWindow({ cycle, isDisabled }: CycleWindowProps) {
  const update = useCommand('cycles.update')
  const { windowFrom, windowTo, isWindowSet } = cycle
  if (!windowFrom || !windowTo) return <span>Nothing here has a date, so all of it counts</span>
  const span = `${formatDate(windowFrom)} to ${formatDate(windowTo)}`
  if (isDisabled) return <span>{span}</span>
  return (
    <div className={styles.window}>
      {!isWindowSet && <span>{span}</span>}
      <Checkbox
        isSelected={!isWindowSet}
        onChange={(follows) => void update.run({ window: follows ? null : { from: windowFrom, to: windowTo } })}
      >
        Follow the data
      </Checkbox>
      {isWindowSet && (
        <TwoDates key={span} from={windowFrom} to={windowTo} onSave={(window) => void update.run({ window })} />
      )}
    </div>
  )
}

interface TwoDatesProps {
  readonly from: string
  readonly to: string
  readonly onSave: (window: { from: string; to: string }) => void
}

function TwoDates({ from, to, onSave }: TwoDatesProps) {
  const [draft, setDraft] = useState({ from, to })
  const isBackwards = draft.from > draft.to
  const save = (part: Partial<typeof draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (next.from <= next.to) onSave(next)
  }
  return (
    <>
      <div className={styles.dates}>
        <DueDate label="Evidence from" prefix="from" value={draft.from} onSave={(day) => day && save({ from: day })} />
        <DueDate label="Evidence to" prefix="to" value={draft.to} onSave={(day) => day && save({ to: day })} />
      </div>
      {isBackwards && (
        <p className={styles.error} role="alert">
          It ends before it begins.
        </p>
      )}
    </>
  )
}
