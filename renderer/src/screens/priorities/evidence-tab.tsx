import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'
import { GradeReasons } from './grade-reasons.tsx'
import { stepMove } from './rank-order.ts'
import styles from './pane.module.css'

type Answer = OutputOf<'priorities.get'>

interface EvidenceTabProps {
  readonly card: PriorityCard
  readonly chosen: Answer['chosen']
  readonly candidates: Answer['candidates']
  readonly isDisabled: boolean
  readonly onOpenComment: (comment: string) => void
}

export function EvidenceTab({ card, chosen, candidates, isDisabled, onOpenComment }: EvidenceTabProps) {
  return (
    <div className={styles.body}>
      <GradeReasons card={card} />
      <section className={styles.section}>
        <h3>Chosen as proof</h3>
        {chosen.length === 0 && <p className={styles.quiet}>No quotation is chosen yet. Choose from those below.</p>}
        <ol className={styles.quotes}>
          {chosen.map((quote, index) => (
            <li key={quote.id}>
              <QuoteBlock
                quote={quote}
                onOpen={() => onOpenComment(quote.comment)}
                actions={!isDisabled && <ChosenActions chosen={chosen} index={index} />}
              />
            </li>
          ))}
        </ol>
      </section>
      {!isDisabled && candidates.length > 0 && (
        <section className={styles.section}>
          <h3>Worth quoting</h3>
          <ul className={styles.quotes}>
            {candidates.map((quote) => (
              <li key={quote.comment}>
                <QuoteBlock
                  quote={quote}
                  onOpen={() => onOpenComment(quote.comment)}
                  actions={<ChooseButton priority={card.id} comment={quote.comment} name={quote.evidenceId} />}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function ChooseButton({
  priority,
  comment,
  name,
}: {
  readonly priority: string
  readonly comment: string
  readonly name: string
}) {
  const quote = useCommand('priorities.quote')
  return (
    <Button
      icon={<Plus aria-hidden />}
      className={styles.small ?? ''}
      label={`Quote ${name}`}
      isDisabled={quote.isRunning}
      onPress={() => void quote.run({ id: priority, comment })}
    >
      Quote
    </Button>
  )
}

function ChosenActions({ chosen, index }: { readonly chosen: Answer['chosen']; readonly index: number }) {
  const order = useCommand('priorities.orderQuote')
  const drop = useCommand('priorities.unquote')
  const quote = chosen[index]
  if (!quote) return null
  const step = (by: -1 | 1): void => {
    const move = stepMove(
      chosen.map((each) => each.id),
      quote.id,
      by,
    )
    if (move) void order.run({ quotation: move.id, before: move.before })
  }
  return (
    <>
      <IconButton label={`Move ${quote.evidenceId} up`} isDisabled={index === 0} onPress={() => step(-1)}>
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        label={`Move ${quote.evidenceId} down`}
        isDisabled={index === chosen.length - 1}
        onPress={() => step(1)}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton
        label={`Drop ${quote.evidenceId}`}
        onPress={() => void drop.run({ quotation: quote.id }, `Dropped ${quote.evidenceId} from the quotations`)}
      >
        <X aria-hidden />
      </IconButton>
    </>
  )
}
