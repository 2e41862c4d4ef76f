import { Search, X } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** '318 found in 9 ms' */
  readonly found?: ReactNode
  readonly onSubmit?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Searches as one types; Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, found, onSubmit, ref }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      className={classNames(styles.field, value === '' && styles.empty)}
      value={value}
      onChange={onChange}
      onSubmit={onSubmit}
    >
      <div className={styles.box}>
        <Search aria-hidden />
        <Input ref={ref} className={styles.input ?? ''} placeholder={placeholder} />
        {found && (
          <span className={styles.suffix} role="status">
            {found}
          </span>
        )}
        <Button className={styles.clear ?? ''} aria-label="Empty the search">
          <X aria-hidden />
        </Button>
      </div>
    </AriaSearchField>
  )
}
