import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { Chip } from '../../ui/chip.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'

interface SidedQuoteProps {
  readonly quote: OutputOf<'priorities.get'>['candidates'][number]
  readonly onOpen: () => void
  readonly actions: ReactNode
}

/** A quotation, marked where it says otherwise than most. */
export function SidedQuote({ quote, onOpen, actions }: SidedQuoteProps) {
  return (
    <QuoteBlock
      quote={quote}
      onOpen={onOpen}
      actions={
        <>
          {quote.isCounter && <Chip tone="warn">Counter-example</Chip>}
          {actions}
        </>
      }
    />
  )
}
