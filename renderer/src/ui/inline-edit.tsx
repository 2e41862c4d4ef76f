import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import styles from './inline-edit.module.css'

export interface InlineEditProps {
  /** What is edited, for screen readers: 'Name of the theme'. */
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => void
  /** Shown in its place while there is none. */
  readonly placeholder?: string
  /** Several lines: Enter saves, Shift+Enter breaks the line. */
  readonly isMultiline?: boolean
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly maxLength?: number
  readonly className?: string
  /** How the value is shown when not edited; the text itself by default. */
  readonly children?: ReactNode
  /** The text while it is not edited: `ref.current?.click()` begins the edit from elsewhere. */
  readonly ref?: Ref<HTMLButtonElement>
}

/** Text edited where it stands: click, Enter or F2 to begin, Enter or leaving to save, Escape to restore. */
export function InlineEdit(props: InlineEditProps) {
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null) return <Shown {...props} onBegin={() => setDraft(props.value)} />
  const end = (text: string | null): void => {
    setDraft(null)
    const trimmed = text?.trim()
    if (trimmed === undefined || trimmed === props.value || (props.isRequired && trimmed === '')) return
    props.onSave(trimmed)
  }
  return <Editor {...props} draft={draft} onDraft={setDraft} onEnd={end} />
}

function Shown(props: InlineEditProps & { readonly onBegin: () => void }) {
  const { label, value, placeholder, isDisabled, className, children, onBegin, ref } = props
  const shown = value || (placeholder ?? 'Write here')
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles.shown, value === '' && styles.placeholder, className)}
      aria-label={`${label}: ${shown}. Edit`}
      disabled={isDisabled}
      onClick={onBegin}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        onBegin()
      }}
    >
      {value === '' ? shown : (children ?? value)}
    </button>
  )
}

interface EditorProps extends InlineEditProps {
  readonly draft: string
  readonly onDraft: (text: string) => void
  /** Null restores. */
  readonly onEnd: (text: string | null) => void
}

function Editor({ label, isMultiline, maxLength, className, placeholder, draft, onDraft, onEnd }: EditorProps) {
  const isOver = useRef(false)
  const end = (text: string | null): void => {
    // Leaving the field after Enter or Escape would otherwise end it twice.
    if (isOver.current) return
    isOver.current = true
    onEnd(text)
  }
  const shared = {
    className: classNames(styles.editor, className),
    'aria-label': label,
    value: draft,
    maxLength,
    placeholder,
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (element && document.activeElement !== element) {
        element.focus()
        element.select()
      }
    },
    onBlur: () => end(draft),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        end(null)
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        end(draft)
      }
    },
  }
  return isMultiline ? (
    <textarea {...shared} rows={3} onChange={(event) => onDraft(event.target.value)} />
  ) : (
    <input {...shared} onChange={(event) => onDraft(event.target.value)} />
  )
}
