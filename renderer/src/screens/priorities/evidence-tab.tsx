import { Plus } from 'lucide-react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatPercent } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ChosenQuotes } from './chosen-quotes.tsx'
import { GradeReasons } from './grade-reasons.tsx'
import type { PaneTabProps } from './pane-tab-props.ts'
import { ScoreDetails } from './score-details.tsx'
import { SidedQuote } from './sided-quote.tsx'
import styles from './pane.module.css'

type Candidates = OutputOf<'priorities.get'>['candidates']

/** What a priority rests on: its grade, its scores, and whom to quote. */
export function EvidenceTab({ card, list, detail, isDisabled, onOpenComment }: PaneTabProps) {
  if (!detail) return null
  const { chosen, candidates, contradicting } = detail
  const proposed = (quotes: Candidates) => <Proposed priority={card.id} quotes={quotes} onOpenComment={onOpenComment} />
  const canChoose = candidates.length > 0 && !isDisabled
  const noneChosen = canChoose
    ? 'No quotation is chosen yet. Choose from those below.'
    : card.comments === 0
      ? 'No comment within the evidence window says this, so there is nothing to quote.'
      : 'No quotation is chosen.'
  return (
    <div className={styles.body}>
      <div>
        <GradeReasons card={card} />
        <ScoreDetails card={card} unit={list.unit} weights={list.ranking.weights} isDisabled={isDisabled} />
      </div>
      <section className={styles.section}>
        <h3>Chosen as proof</h3>
        {chosen.length === 0 && <p className={styles.quiet}>{noneChosen}</p>}
        {chosen.length > 0 && <ChosenQuotes chosen={chosen} isDisabled={isDisabled} onOpenComment={onOpenComment} />}
      </section>
      {contradicting && (
        <section className={styles.section}>
          <h3>Saying otherwise</h3>
          <p className={styles.quiet}>
            {formatPercent(contradicting.share)} of its comments come from {contradicting.from}. The brief quotes one of
            them; choose which.
          </p>
          {!isDisabled && proposed(contradicting.candidates)}
        </section>
      )}
      {canChoose && (
        <section className={styles.section}>
          <h3>Worth quoting</h3>
          {proposed(candidates)}
        </section>
      )}
    </div>
  )
}

interface ProposedProps {
  readonly priority: string
  readonly quotes: Candidates
  readonly onOpenComment: (comment: string) => void
}

function Proposed({ priority, quotes, onOpenComment }: ProposedProps) {
  return (
    <ul className={styles.quotes}>
      {quotes.map((quote) => (
        <li key={quote.comment}>
          <SidedQuote
            quote={quote}
            onOpen={() => onOpenComment(quote.comment)}
            corner={<ChooseButton priority={priority} comment={quote.comment} name={quote.evidenceId} />}
          />
        </li>
      ))}
    </ul>
  )
}

interface ChooseButtonProps {
  readonly priority: string
  readonly comment: string
  readonly name: string
}

function ChooseButton({ priority, comment, name }: ChooseButtonProps) {
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
