import { X } from 'lucide-react'
import { useState } from 'react'
import type { Target, TargetRef } from '#shared/contract/plan.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './targets.module.css'
import { today } from './today.ts'

interface RecordValueProps {
  readonly target: Target
  readonly at: TargetRef
  readonly name: string
}

/** Records what a number was on a day, and shows what was recorded before. */
export function RecordValue({ target, at, name }: RecordValueProps) {
  return (
    <Popover
      label={`Values of ${name}`}
      trigger={
        <Button className={styles.small ?? ''} label={`Record a value of ${name}`}>
          Record a value
        </Button>
      }
    >
      {() => <RecordForm target={target} at={at} name={name} />}
    </Popover>
  )
}

function RecordForm({ target, at }: RecordValueProps) {
  const record = useCommand('plan.record')
  const unrecord = useCommand('plan.unrecord')
  const [on, setOn] = useState(today)
  const [value, setValue] = useState('')
  const save = async (): Promise<void> => {
    if (value.trim() === '' || on === '') return
    if (await record.run({ ...at, on, value })) setValue('')
  }
  return (
    <div className={styles.record}>
      <h3>{target.text}</h3>
      <div className={styles.entry}>
        <TextField
          label="Value"
          autoFocus
          value={value}
          maxLength={60}
          onChange={setValue}
          onSubmit={() => void save()}
        />
        <TextField label="On" type="date" value={on} onChange={setOn} onSubmit={() => void save()} />
        <Button variant="primary" isDisabled={value.trim() === '' || on === ''} onPress={() => void save()}>
          Record
        </Button>
      </div>
      {target.recorded.length > 0 && (
        <ul className={styles.values} aria-label="Recorded values">
          {target.recorded.map((one) => (
            <li key={one.id}>
              <span>{formatDate(one.on)}</span>
              <b className={styles.figure}>{one.value}</b>
              <IconButton
                label={`Remove the value of ${formatDate(one.on)}`}
                onPress={() => void unrecord.run({ value: one.id })}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
