import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import { VisuallyHidden } from 'react-aria-components'
import type { OutputOf } from '#shared/contract/contract.ts'
import styles from './brief.module.css'

type Check = OutputOf<'briefs.preview'>['checks'][number]

const signs = {
  good: { Icon: Check, word: 'In order' },
  warn: { Icon: TriangleAlert, word: 'To look at' },
  bad: { Icon: CircleAlert, word: 'To settle first' },
} as const

export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => {
        const { Icon, word } = signs[check.tone]
        return (
          <li key={check.text}>
            <Icon className={styles[check.tone]} size={15} aria-hidden />
            <span>
              <VisuallyHidden>{word}: </VisuallyHidden>
              {check.text}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
