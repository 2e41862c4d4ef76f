import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './map.module.css'

interface NameFormProps {
  readonly label: string
  readonly isRunning: boolean
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** One line for a name; Enter takes it. */
export function NameForm({ label, isRunning, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState('')
  const given = name.trim()
  const submit = (): void => {
    if (given !== '' && !isRunning) onName(given)
  }
  return (
    <>
      <div className={styles.to}>
        <TextField
          label={label}
          hidesLabel
          placeholder={label}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          onSubmit={submit}
        />
      </div>
      <Button variant="primary" isDisabled={given === '' || isRunning} onPress={submit}>
        Make it
      </Button>
      <Button variant="quiet" onPress={onCancel}>
        Back
      </Button>
    </>
  )
}
