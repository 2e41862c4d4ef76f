import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { PlacedQuote } from '#shared/contract/curation.ts'
import { useEntry } from '../../api/use-query.ts'
import { classNames } from '../../ui/class-names.ts'
import { QuoteBlock } from '../../ui/quote-block.tsx'
import { useListener } from '../../ui/use-listener.ts'
import type { Queue } from './use-queue.ts'
import styles from './queue.module.css'

interface QueueListProps {
  /** What is gone through, for screen readers. */
  readonly label: string
  readonly comments: readonly string[]
  readonly queue: Queue
  readonly onOpen: (comment: string) => void
  /** What stands beside a comment. */
  readonly renderSide: (quote: PlacedQuote, isCurrent: boolean) => ReactNode
}

const bringIntoView = (item: HTMLLIElement | null): void => item?.scrollIntoView({ block: 'nearest' })

/** Comments around the one in hand; only these exist, however long the list is. */
const before = 3
const after = 12

export function QueueList({ label, comments, queue, onOpen, renderSide }: QueueListProps) {
  const from = Math.max(0, queue.at - before)
  const shown = comments.slice(from, queue.at + after)
  const { data } = useEntry('themes.quotes', { comments: shown })
  const quotes = new Map((data?.quotes ?? []).map((quote) => [quote.comment, quote]))
  const list = useRef<HTMLOListElement>(null)
  useListener(list, 'click', ({ target }) => {
    const comment = target instanceof Element && target.closest('[data-comment]')?.getAttribute('data-comment')
    if (comment) queue.goTo(comment)
  })
  return (
    <ol ref={list} className={styles.list} aria-label={label} start={from + 1}>
      {shown.map((comment) => {
        const quote = quotes.get(comment)
        const isCurrent = comment === queue.current
        return (
          quote && (
            <li
              key={comment}
              ref={isCurrent ? bringIntoView : null}
              data-comment={comment}
              aria-current={isCurrent}
              className={classNames(styles.item, isCurrent && styles.current)}
            >
              <QuoteBlock quote={quote} onOpen={() => onOpen(comment)} />
              <div className={styles.side}>{renderSide(quote, isCurrent)}</div>
            </li>
          )
        )
      })}
    </ol>
  )
}
