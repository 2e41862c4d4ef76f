import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './checkbox.module.css'

export interface CheckboxProps {
  readonly children?: ReactNode
  /** For a box without words beside it. */
  readonly label?: string
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  readonly className?: string
  readonly excludeFromTabOrder?: boolean
}

export function Checkbox({ children, label, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} aria-label={label} className={classNames(styles.checkbox, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isIndeterminate ? <Minus /> : isSelected && <Check />}
          </span>
          {children && <span className={styles.words}>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  )
}
