import type { z } from 'zod'
import type { scoreSchema } from '#shared/contract/values.ts'
import { scoreKindWords } from '#shared/domain/reading.ts'
import { classNames } from './class-names.ts'
import styles from './score-badge.module.css'

type Score = z.infer<typeof scoreSchema>

const tones = { detractor: 'bad', passive: 'warn', promoter: 'good', other: 'plain', none: 'plain' } as const
const words = { detractor: ', detractor', passive: ', passive', promoter: ', promoter', other: '', none: '' } as const

/** A score in the tone of its NPS band; scores of other kinds have none. */
export function ScoreBadge({ score }: { readonly score: Score }) {
  const said = `${scoreKindWords[score.kind]} ${score.value} of ${score.max}${words[score.band]}`
  return (
    <span role="img" aria-label={said} className={classNames(styles.badge, styles[tones[score.band]])} title={said}>
      {score.value}
    </span>
  )
}
