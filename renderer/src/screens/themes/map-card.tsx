import { useEffect, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { ThemeChip } from '#shared/contract/values.ts'
import { useEntry } from '../../api/use-query.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './map.module.css'

interface MapCardProps {
  readonly comment: string
  readonly theme: ThemeChip | null
}

const restMs = 70
const shownMost = 280

/** What a dot on the map says. The comment is asked for once the pointer has come to rest. */
export function MapCard({ comment, theme }: MapCardProps) {
  const resting = useAtRest(comment)
  const { data } = useEntry(
    'evidence.record',
    { comment: resting ?? '' },
    { isEnabled: resting === comment, keepsPrevious: false },
  )
  const text = data && resting === comment ? textOf(data.record, comment) : null
  return (
    <>
      <span className={styles.cardTheme}>
        {theme && <ThemeDot colour={theme.colour} />}
        {theme?.label ?? 'In no theme'}
      </span>
      <span className={styles.cardText}>{text ?? '…'}</span>
    </>
  )
}

function useAtRest(comment: string): string | null {
  const [resting, setResting] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setResting(comment), restMs)
    return () => clearTimeout(timer)
  }, [comment])
  return resting
}

/** The comment's own words; reported ones stand without quotation marks. */
function textOf(record: OutputOf<'evidence.record'>['record'], comment: string): string | null {
  for (const passage of record.passages) {
    const span = passage.comments.find((each) => each.comment === comment)
    if (!span) continue
    const whole = passage.text.slice(span.start, span.end)
    const text = whole.length > shownMost ? `${whole.slice(0, shownMost).trimEnd()}…` : whole
    return span.voice === 'customer' ? `“${text}”` : text
  }
  return null
}
