import { FieldError, Label, TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import styles from './field.module.css'

export interface TextAreaProps {
  readonly label: string
  readonly hidesLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly placeholder?: string
  readonly error?: string | null
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
}

export function TextArea({ label, hidesLabel, rows = 3, placeholder, error, ...rest }: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      className={styles.field ?? ''}
      isInvalid={Boolean(error)}
      aria-label={hidesLabel ? label : undefined}
    >
      {!hidesLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      <AriaTextArea className={styles.area ?? ''} rows={rows} placeholder={placeholder} />
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
