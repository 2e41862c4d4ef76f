import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './hint.module.css'

/** A line that appears over a control that is pointed at or focused. */
export function Hint({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className={styles.hint ?? ''} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
