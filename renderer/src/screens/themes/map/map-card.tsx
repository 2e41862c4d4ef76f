import { useEffect, useState } from 'react'
import type { Quote, ThemeChip } from '#shared/contract/values.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useEntry } from '../../../api/use-query.ts'
import { quoteOrigin, quoteTag } from '../../../ui/quote-origin.ts'
import { ThemeDot } from '../../../ui/theme-chip.tsx'
import styles from './map.module.css'

interface MapCardProps {
  /** Of the comment. */
  readonly number: number
  readonly theme: ThemeChip | null
}

const restMs = 70
const shownMost = 280

/** What a dot on the map says. The comment is asked for once the pointer has come to rest. */
export function MapCard({ number, theme }: MapCardProps) {
  const resting = useAtRest(number)
  const { data } = useEntry(
    'themes.mapQuote',
    { number: resting },
    { isEnabled: resting === number, keepsPrevious: false },
  )
  const quote = resting === number ? data?.quote : undefined
  return (
    <>
      <span className={styles.cardTheme}>
        {theme && <ThemeDot colour={theme.colour} />}
        {theme?.label ?? 'In no theme'}
      </span>
      <span className={styles.cardText}>{quote ? wordsOf(quote) : '…'}</span>
      {quote && <span className={styles.cardOrigin}>{originOf(quote)}</span>}
    </>
  )
}

/** 0 until the pointer has rested on the first dot. */
function useAtRest(number: number): number {
  const [resting, setResting] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setResting(number), restMs)
    return () => clearTimeout(timer)
  }, [number])
  return resting
}

/** The comment's own words, cut where they are long; reported ones stand without quotation marks. */
function wordsOf({ text, voice }: Quote): string {
  const shown = text.length > shownMost ? `${text.slice(0, shownMost).trimEnd()}…` : text
  return voice === 'customer' ? `“${shown}”` : shown
}

const originOf = (quote: Quote): string =>
  [quoteTag(quote).text, ...quoteOrigin(quote), quote.when && formatDate(quote.when.iso), quote.evidenceId]
    .filter(Boolean)
    .join(' · ')
