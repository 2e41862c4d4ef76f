import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Quote } from '#shared/contract/values.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Chip } from './chip.tsx'
import { MarkedText } from './marked-text.tsx'
import { quoteOrigin, quoteTag } from './quote-origin.ts'
import styles from './quote-block.module.css'

export interface QuoteBlockProps {
  readonly quote: Quote
  /** Opens the record around it. */
  readonly onOpen?: () => void
  /** Signs at the end of the footer. */
  readonly actions?: ReactNode
  /** Buttons beside the first line of the words. */
  readonly corner?: ReactNode
}

// No line begins with it.
const between = '\u00a0· '

/** The customer's own words; a reported voice stands without quotation marks and says so. */
export function QuoteBlock({ quote, onOpen, actions, corner }: QuoteBlockProps) {
  const tag = quoteTag(quote)
  const words = <MarkedText text={quote.text} marks={quote.marks} />
  const origin = quoteOrigin(quote).filter(Boolean).join(between)
  const day = quote.when && formatDate(quote.when.iso)
  const isQuoted = quote.voice === 'customer'
  return (
    <figure className={styles.block}>
      {corner && <div className={styles.corner}>{corner}</div>}
      {isQuoted ? <blockquote className={styles.words}>“{words}”</blockquote> : <p className={styles.words}>{words}</p>}
      <figcaption className={styles.footer}>
        <Chip tone={tag.tone}>{tag.text}</Chip>
        {!isQuoted && <Chip>Reported by staff</Chip>}
        <span className={styles.origin}>
          {origin}
          {origin && day && between}
          {day && <span className={styles.day}>{day}</span>}
        </span>
        {onOpen ? (
          <AriaButton className={styles.id ?? ''} aria-label={`Open ${quote.evidenceId} in Evidence`} onPress={onOpen}>
            {quote.evidenceId}
          </AriaButton>
        ) : (
          <span>{quote.evidenceId}</span>
        )}
        {actions && <span className={styles.actions}>{actions}</span>}
      </figcaption>
    </figure>
  )
}
