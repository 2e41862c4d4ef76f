import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './figure.module.css'
import { Popover } from './popover.tsx'

export interface FigureProps {
  /** The number as it is shown: '−8.4'. */
  readonly value: ReactNode
  readonly tone?: 'plain' | 'good' | 'bad'
  /** What it counts and how sure it is: 'NPS points, 95% between −11.2 and −5.6'. */
  readonly caption: ReactNode
  /** How it is computed and from what, opened on demand. */
  readonly definition?: ReactNode
  /** The number's name, for the button that opens the definition: 'NPS impact'. */
  readonly name: string
}

export function Figure({ value, tone = 'plain', caption, definition, name }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.line}>
        <span className={classNames(styles.value, styles[tone])}>{value}</span>
        {definition && (
          <Popover
            label={name}
            trigger={
              <AriaButton className={styles.info ?? ''} aria-label={`How ${name} is computed`}>
                <Info aria-hidden />
              </AriaButton>
            }
          >
            <div className={styles.definition}>
              <h3>{name}</h3>
              {definition}
            </div>
          </Popover>
        )}
      </div>
      <div className={styles.caption}>{caption}</div>
    </div>
  )
}

/** Figures side by side, two in a row. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>
}
