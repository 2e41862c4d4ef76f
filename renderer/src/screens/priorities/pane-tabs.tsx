import type { ReactNode } from 'react'
import { EvidenceTab } from './evidence-tab.tsx'
import type { PaneTabId } from './pane-tab-ids.ts'
import type { PaneTabProps } from './pane-tab-props.ts'
import { PlanTab } from './plan-tab.tsx'

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
  { id: 'plan', label: () => 'Plan', content: (props) => <PlanTab {...props} cycle={props.list.cycle} /> },
]
