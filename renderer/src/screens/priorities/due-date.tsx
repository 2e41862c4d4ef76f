import { useState } from 'react'
import { formatDate } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './target-rows.module.css'

interface DueDateProps {
  readonly label: string
  /** ISO day. */
  readonly value: string | null
  readonly onSave: (value: string | null) => void
  /** Stands before the day: 'by', 'on'. */
  readonly prefix?: string
  /** Stands there while there is no day. */
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** A day, edited where it stands; kept when the field is left or Enter is pressed, so that a half-typed one is not. */
export function DueDate(props: DueDateProps) {
  const { label, value, onSave, prefix = 'by', placeholder = 'Due date', isDisabled } = props
  const [draft, setDraft] = useState<string | null>(null)
  if (isDisabled && value === null) return null
  if (draft === null) {
    const said = value ? `${prefix} ${formatDate(value)}` : placeholder
    return (
      <button
        type="button"
        className={classNames(styles.due, value === null && styles.none)}
        aria-label={`${label}: ${said}. Edit`}
        disabled={isDisabled}
        onClick={() => setDraft(value ?? '')}
      >
        {said}
      </button>
    )
  }
  const save = (): void => {
    const next = draft === '' ? null : draft
    if (next !== value) onSave(next)
    setDraft(null)
  }
  return (
    <span className={styles.dueField}>
      <TextField
        label={label}
        hidesLabel
        autoFocus
        type="date"
        value={draft}
        onChange={setDraft}
        onBlur={save}
        onSubmit={save}
      />
    </span>
  )
}
