import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'

export interface CommitFieldProps {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'number'
  /** Whether what was written can be taken; what cannot is put back. */
  readonly accepts: (text: string) => boolean
  readonly onCommit: (text: string) => void
}

/** A field whose value is taken on Enter or on leaving, so that a file is not read again at each key. */
export function CommitField({ value, ...rest }: CommitFieldProps) {
  return <Draft key={value} value={value} {...rest} />
}

function Draft({ label, value, type = 'text', accepts, onCommit }: CommitFieldProps) {
  const [draft, setDraft] = useState(value)
  const commit = (): void => {
    const text = draft.trim()
    if (text !== value && accepts(text)) onCommit(text)
    else setDraft(value)
  }
  return <TextField label={label} type={type} value={draft} onChange={setDraft} onBlur={commit} onSubmit={commit} />
}
