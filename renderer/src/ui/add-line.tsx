import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'
import styles from './add-line.module.css'

export interface AddLineProps {
  /** On the button: 'Add a move'. */
  readonly children: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly onAdd: (text: string) => void
}

/** A button that becomes a line to write in. Enter adds and waits for the next; leaving it adds what is written; Escape ends. */
export function AddLine({ children, placeholder, maxLength = 300, onAdd }: AddLineProps) {
  const [text, setText] = useState<string | null>(null)
  // Whoever ended by key is still here; whoever left is elsewhere.
  const [endedByKey, setEndedByKey] = useState(false)
  if (text === null) {
    return (
      <Button
        variant="quiet"
        className={styles.button ?? ''}
        icon={<Plus aria-hidden />}
        autoFocus={endedByKey}
        onPress={() => setText('')}
      >
        {children}
      </Button>
    )
  }
  const add = (next: string | null): void => {
    if (text.trim() !== '') onAdd(text.trim())
    setEndedByKey(next === '')
    setText(text.trim() === '' ? null : next)
  }
  return (
    <div
      className={styles.line}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setEndedByKey(true)
        setText(null)
      }}
      role="presentation"
    >
      <TextField
        label={children}
        hidesLabel
        autoFocus
        value={text}
        placeholder={placeholder ?? 'Write it and press Enter'}
        maxLength={maxLength}
        onChange={setText}
        onSubmit={() => add('')}
        onBlur={() => add(null)}
      />
    </div>
  )
}
