import type { Quote } from '#shared/contract/values.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'
import { PinSign } from './pin-sign.tsx'
import styles from './theme-pane.module.css'

interface TickableQuotesProps {
  readonly quotes: readonly Quote[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (comments: ReadonlySet<string>) => void
  readonly onOpen: (comment: string) => void
  /** Those that a person put there or confirmed. */
  readonly pinned: readonly string[]
}

/** Quotations with a box each, to move them elsewhere. */
export function TickableQuotes({ quotes, ticked, onTick, onOpen, pinned }: TickableQuotesProps) {
  const toggle = (comment: string): void => {
    const next = new Set(ticked)
    if (!next.delete(comment)) next.add(comment)
    onTick(next)
  }
  return (
    <ul className={styles.quotes}>
      {quotes.map((quote) => (
        <li key={quote.comment}>
          <QuoteBlock
            quote={quote}
            onOpen={() => onOpen(quote.comment)}
            actions={pinned.includes(quote.comment) && <PinSign />}
          />
          <Checkbox
            className={styles.box ?? ''}
            label={`Choose ${quote.evidenceId} to move it`}
            isSelected={ticked.has(quote.comment)}
            onChange={() => toggle(quote.comment)}
          />
        </li>
      ))}
    </ul>
  )
}
