import type { ReactNode, Ref } from 'react'
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import styles from './field.module.css'

export interface TextFieldProps {
  readonly label: string
  /** The label is then for screen readers only. */
  readonly hidesLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'number'
  readonly placeholder?: string
  readonly note?: string
  readonly error?: string | null
  /** Stands at the end, inside the box. */
  readonly suffix?: ReactNode
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly maxLength?: number
  readonly onBlur?: () => void
  /** Enter. */
  readonly onSubmit?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, hidesLabel, placeholder, note, error, suffix, onSubmit, ref, ...rest } = props
  return (
    <AriaTextField
      {...rest}
      className={styles.field ?? ''}
      isInvalid={Boolean(error)}
      aria-label={hidesLabel ? label : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSubmit?.()
        else event.continuePropagation()
      }}
    >
      {!hidesLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.box}>
        <Input ref={ref} className={styles.input ?? ''} placeholder={placeholder} />
        {suffix && <span className={styles.suffix}>{suffix}</span>}
      </div>
      {note && (
        <Text slot="description" className={styles.note ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
