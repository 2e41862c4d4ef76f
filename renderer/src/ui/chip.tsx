import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'

export interface ChipProps {
  readonly children: ReactNode
  readonly tone?: 'neutral' | 'good' | 'warn' | 'bad' | 'alert' | 'accent'
  readonly title?: string
  /** Makes it a button, then 24 px high. */
  readonly onPress?: () => void
  readonly label?: string
  /** Adds a cross; removeLabel says what it does: 'Remove filter Calls'. */
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

export function Chip({ children, tone = 'neutral', title, label, onPress, onRemove, removeLabel }: ChipProps) {
  const isTall = Boolean(onPress ?? onRemove)
  const className = classNames(styles.chip, styles[tone], isTall && styles.tall)
  if (onPress && !onRemove) {
    return (
      <AriaButton className={classNames(className, styles.pressable)} aria-label={label} onPress={onPress}>
        {children}
      </AriaButton>
    )
  }
  // Without a cross beside it the words need no box of their own: tables have hundreds of chips.
  if (!onRemove) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    )
  }
  return (
    <span className={className} title={title}>
      {onPress ? (
        <AriaButton className={styles.inner ?? ''} aria-label={label} onPress={onPress}>
          {children}
        </AriaButton>
      ) : (
        <span className={styles.text}>{children}</span>
      )}
      <AriaButton className={styles.cross ?? ''} aria-label={removeLabel ?? 'Remove'} onPress={onRemove}>
        <X aria-hidden />
      </AriaButton>
    </span>
  )
}
