import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import inline from './inline-edit.module.css'
import styles from './value-edit.module.css'

export interface ValueEditProps {
  /** What is edited, for screen readers: 'Cost a year, low'. */
  readonly label: string
  /** As it is shown and typed; '' while there is none. */
  readonly value: string
  readonly placeholder: string
  /** Says in words what is wrong with a text, or null when it can be taken. */
  readonly check: (text: string) => string | null
  /** Gets '' when it was emptied. */
  readonly onSave: (text: string) => void
  readonly isDisabled?: boolean
  /** Numbers stand at the end, what is not a number at the start. */
  readonly align?: 'start' | 'end'
}

/** A number edited where it stands. What cannot be taken stays as it was typed, with the reason; Escape restores. */
export function ValueEdit({ label, value, placeholder, check, onSave, isDisabled, align = 'end' }: ValueEditProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const errorId = useId()
  if (draft === null) {
    return (
      <button
        type="button"
        className={classNames(inline.shown, styles.value, styles[align], value === '' && inline.placeholder)}
        aria-label={`${label}: ${value === '' ? 'empty' : value}. Edit`}
        disabled={isDisabled}
        onClick={() => setDraft(value)}
      >
        {value === '' ? placeholder : value}
      </button>
    )
  }
  const end = (): void => {
    const text = draft.trim()
    const wrong = text === '' ? null : check(text)
    setError(wrong)
    if (wrong !== null) return
    setDraft(null)
    if (text !== value) onSave(text)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') end()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    setError(null)
    setDraft(null)
  }
  return (
    <span className={styles.edit}>
      <input
        className={classNames(inline.editor, styles.value, styles[align])}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : errorId}
        // The press that opened it asked for it.
        autoFocus
        value={draft}
        placeholder={placeholder}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={end}
        onKeyDown={press}
      />
      {error && (
        <small id={errorId} className={styles.error} role="alert">
          {error}
        </small>
      )}
    </span>
  )
}
