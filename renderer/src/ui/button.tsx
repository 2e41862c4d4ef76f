import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { PressEvent } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Hint } from './hint.tsx'

export interface ButtonProps {
  readonly children: ReactNode
  /** primary: the one thing to do here. quiet: no border until it is pointed at. */
  readonly variant?: 'primary' | 'default' | 'quiet'
  readonly icon?: ReactNode
  readonly onPress?: (event: PressEvent) => void
  readonly isDisabled?: boolean
  /** More than the label says, on hover and focus. */
  readonly hint?: string
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
  readonly label?: string
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ variant = 'default', icon, hint, label, className, children, ...rest }: ButtonProps) {
  const button = (
    <AriaButton {...rest} aria-label={label} className={classNames(styles.button, styles[variant], className)}>
      {icon}
      {children}
    </AriaButton>
  )
  return hint ? <Hint text={hint}>{button}</Hint> : button
}
