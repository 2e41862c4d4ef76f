import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Cycle, PriorityCard } from '#shared/contract/priorities.ts'
import { EvidenceTab } from './evidence-tab.tsx'
import { GuardrailsTab } from './guardrails-tab.tsx'
import type { PaneTabId } from './pane-tab-ids.ts'
import { PlanTab } from './plan-tab.tsx'
import { ValueTab } from './value-tab.tsx'

export interface PaneTabProps {
  readonly card: PriorityCard
  readonly cycle: Cycle
  /** The chosen priority's quotations; undefined until they were read. */
  readonly detail: OutputOf<'priorities.get'> | undefined
  readonly isDisabled: boolean
  readonly onOpenComment: (comment: string) => void
}

interface PaneTab {
  readonly id: PaneTabId
  readonly label: (props: PaneTabProps) => string
  readonly content: (props: PaneTabProps) => ReactNode
}

/** What can be opened of a priority, in the order of the tabs. */
export const paneTabs: readonly PaneTab[] = [
  {
    id: 'evidence',
    label: ({ card }) => `Evidence ${card.quotations}`,
    content: ({ detail, ...rest }) =>
      detail && <EvidenceTab {...rest} chosen={detail.chosen} candidates={detail.candidates} />,
  },
  {
    id: 'plan',
    label: () => 'Plan',
    content: ({ card, isDisabled }) => <PlanTab card={card} isDisabled={isDisabled} />,
  },
  {
    id: 'value',
    label: () => 'Value',
    content: ({ card, isDisabled }) => <ValueTab priority={card.id} isDisabled={isDisabled} />,
  },
  { id: 'guardrails', label: () => 'Guardrails', content: ({ card }) => <GuardrailsTab priority={card.id} /> },
]
