import { classNames } from '../../ui/class-names.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './short-field.module.css'

interface ShortFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly width: 'number' | 'role'
  readonly maxLength: number
  readonly isDisabled?: boolean
  readonly onSave: (value: string) => void
}

/** A few characters in a row of others, in a box, so that what is missing looks like a field. */
export function ShortField({ width, placeholder, isDisabled = false, value, ...rest }: ShortFieldProps) {
  return (
    <span className={classNames(styles.field, styles[width])}>
      <InlineEdit
        {...rest}
        value={value}
        placeholder={isDisabled ? '—' : placeholder}
        isDisabled={isDisabled}
        className={classNames(styles.shown, value !== '' && styles.written)}
      />
    </span>
  )
}
