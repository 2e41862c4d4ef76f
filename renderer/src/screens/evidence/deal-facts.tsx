import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { outcomeWords } from '../../ui/kind-words.ts'
import { wholeMoney } from '../../ui/money.ts'
import { FactList } from './fact-list.tsx'

export interface DealFactsProps {
  readonly deal: NonNullable<EvidenceRecord['deal']>
}

export function DealFacts({ deal }: DealFactsProps) {
  return (
    <FactList
      facts={[
        { name: 'Outcome', value: deal.outcome && outcomeWords[deal.outcome] },
        { name: 'Amount', value: deal.amount && wholeMoney(deal.amount) },
        { name: 'Competitor', value: deal.competitor },
        { name: 'Stage', value: deal.stage },
      ]}
    />
  )
}
