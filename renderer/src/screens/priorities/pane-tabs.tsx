import type { ReactNode } from 'react'
import { EvidenceTab } from './evidence-tab.tsx'
import { GuardrailsTab } from './guardrails-tab.tsx'
import { MeasuresTab } from './measures-tab.tsx'
import type { PaneTabId } from './pane-tab-ids.ts'
import type { PaneTabProps } from './pane-tab-props.ts'
import { PlanTab } from './plan-tab.tsx'
import { ValueTab } from './value-tab.tsx'

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
    content: (props) => <EvidenceTab {...props} />,
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
  {
    id: 'measures',
    label: ({ card, list }) => {
      const count = list.cycle.measures.filter(({ priority }) => priority === card.id).length
      return count === 0 ? 'Measures' : `Measures ${count}`
    },
    content: ({ card, isDisabled }) => <MeasuresTab priority={card.id} isDisabled={isDisabled} />,
  },
  { id: 'guardrails', label: () => 'Guardrails', content: ({ card }) => <GuardrailsTab priority={card.id} /> },
]
