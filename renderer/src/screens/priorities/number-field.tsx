import { useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly isDisabled: boolean
  readonly allows: (value: number) => boolean
  /** What is said of a number that is not allowed. */
  readonly refusal: string
  readonly onSave: (value: number | null) => void
}

/** Kept when it is left or Enter is pressed; what is not allowed stays to be mended and is not kept. */
export function NumberField({ label, value, isDisabled, allows, refusal, onSave }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value === null ? '' : String(value))
  const typed = text.trim() === '' ? null : Number(text)
  const isRefused = typed !== null && !allows(typed)
  const save = (): void => {
    if (draft === null || isRefused) return
    setDraft(null)
    if (typed !== value) onSave(typed)
  }
  return (
    <TextField
      label={label}
      type="number"
      value={text}
      onChange={setDraft}
      onBlur={save}
      onSubmit={save}
      isDisabled={isDisabled}
      error={isRefused ? refusal : null}
    />
  )
}
