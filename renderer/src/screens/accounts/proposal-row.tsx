import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import styles from './proposal-list.module.css'
import type { Proposal } from './use-proposals.ts'

interface ProposalRowProps {
  readonly pair: Proposal
  readonly onAnswer: (isSame: boolean) => void
}

export function ProposalRow({ pair, onAnswer }: ProposalRowProps) {
  const { one, other, why } = pair
  return (
    <li className={styles.row}>
      <span className={styles.names}>
        <Name of={one} /> and <Name of={other} />
        <span className={styles.why}> — {why}</span>
      </span>
      <span className={styles.buttons}>
        <Button label={`Same customer: ${one.name} and ${other.name}`} onPress={() => onAnswer(true)}>
          Same customer
        </Button>
        <Button variant="quiet" label={`Two customers: ${one.name} and ${other.name}`} onPress={() => onAnswer(false)}>
          Two customers
        </Button>
      </span>
    </li>
  )
}

const Name = ({ of }: { readonly of: Proposal['one'] }) => (
  <b title={of.records === 0 ? 'From an accounts table' : formatCount(of.records, 'record')}>{of.name}</b>
)
