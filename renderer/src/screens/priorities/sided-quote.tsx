import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { Chip } from '../../ui/chip.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'

interface SidedQuoteProps {
  readonly quote: OutputOf<'priorities.get'>['candidates'][number]
  readonly onOpen: () => void
  /** Says that it contradicts, where its place does not. */
  readonly isMarked?: boolean
  readonly corner: ReactNode
}

/** A quotation, marked where it says otherwise than most. */
export function SidedQuote({ quote, onOpen, isMarked = false, corner }: SidedQuoteProps) {
  return (
    <QuoteBlock
      quote={quote}
      onOpen={onOpen}
      actions={quote.isCounter && isMarked && <Chip tone="warn">Says otherwise</Chip>}
      corner={corner}
    />
  )
}
