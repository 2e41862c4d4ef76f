import { useNavigate } from '@tanstack/react-router'
import type { Strategy } from '#shared/contract/plan.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Explained } from '../../ui/explained.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { gradeLines, reachLines } from '../priorities/fact-lines.ts'
import { Targets } from './targets.tsx'
import styles from './strategy-list.module.css'

interface StrategyListProps {
  readonly strategies: readonly Strategy[]
  readonly unit: Unit
}

/** The priorities as strategies: what is done, how it is measured, and on what evidence. */
export function StrategyList({ strategies, unit }: StrategyListProps) {
  const navigate = useNavigate()
  if (strategies.length === 0) {
    return (
      <EmptyState action={<Button onPress={() => void navigate({ to: '/priorities' })}>Go to Priorities</Button>}>
        The priorities of the cycle are its strategies, and there are none yet.
      </EmptyState>
    )
  }
  return (
    <ol className={styles.strategies}>
      {strategies.map((strategy) => (
        <StrategyRow key={strategy.id} strategy={strategy} unit={unit} />
      ))}
    </ol>
  )
}

function StrategyRow({ strategy, unit }: { readonly strategy: Strategy; readonly unit: Unit }) {
  const navigate = useNavigate()
  const { id, rank, title, outcome, ownerRole, measures, moves, comments, units, reach, grade, reason, quote } =
    strategy
  const open = (tab: 'plan' | 'measures'): void => void navigate({ to: '/priorities', search: { selected: id, tab } })
  return (
    <li className={styles.strategy}>
      <span className={styles.rank}>{rank}</span>
      <div className={styles.what}>
        <button type="button" className={styles.title} onClick={() => open('plan')}>
          {title}
        </button>
        {outcome !== '' && <p>{outcome}</p>}
        <p className={styles.quiet}>
          {ownerRole === '' ? 'No owner yet' : ownerRole}
          {moves.all > 0 && ` · ${moves.done} of ${formatCount(moves.all, 'move')} done`}
        </p>
      </div>
      <div className={styles.measures}>
        <Targets kind="measure" of={id} rows={measures} most={0} isDisabled={false} />
        {measures.length === 0 && (
          <Button variant="quiet" onPress={() => open('measures')}>
            Add a measure to it
          </Button>
        )}
      </div>
      <div className={styles.evidence}>
        <div className={styles.size}>
          <Explained name="Evidence" lines={gradeLines(strategy)}>
            <StrengthSquares grade={grade} />
          </Explained>
          <Explained name="Reach" lines={reachLines({ units, comments, inputs: { reach } }, unit)}>
            {formatCount(units, unit)}
          </Explained>
        </div>
        {reason !== '' && <p className={styles.warn}>Below the evidence rule: {reason}</p>}
        {quote && (
          <QuoteBlock
            quote={quote}
            onOpen={() => void navigate({ to: '/evidence', search: { comment: quote.comment } })}
          />
        )}
      </div>
    </li>
  )
}
