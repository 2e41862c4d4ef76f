import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Hint } from './hint.tsx'

export interface IconButtonProps {
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly variant?: 'default' | 'quiet'
  readonly className?: string
}

export function IconButton({ label, children, variant = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Hint text={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(styles.button, styles[variant], styles.icon, className)}
      >
        {children}
      </AriaButton>
    </Hint>
  )
}
