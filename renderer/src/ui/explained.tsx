import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './explained.module.css'
import { Popover } from './popover.tsx'

export interface ExplainedProps {
  /** The number's name: 'NPS impact'. */
  readonly name: string
  /** The number as it stands there, with what it counts. */
  readonly children: ReactNode
  /** How it is computed, from what, and how sure it is: one line each. */
  readonly lines: readonly string[]
  /** What it is made of, below them. */
  readonly inputs?: ReactNode
  /** For screen readers, where what stands there does not say it. */
  readonly label?: string
  readonly className?: string
}

/** A number in place that opens how it comes about. */
export function Explained({ name, children, lines, inputs, label, className }: ExplainedProps) {
  return (
    <Popover
      label={name}
      trigger={
        <AriaButton className={classNames(styles.number, className)} aria-label={label}>
          {children}
        </AriaButton>
      }
    >
      <div className={styles.definition}>
        <h3>{name}</h3>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {inputs}
      </div>
    </Popover>
  )
}
