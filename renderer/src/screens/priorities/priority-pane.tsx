import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useEntry } from '../../api/use-query.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { EvidenceTab } from './evidence-tab.tsx'
import { PlanTab } from './plan-tab.tsx'
import type { PriorityList } from './priority-words.ts'
import styles from './pane.module.css'

export type PaneTab = 'evidence' | 'plan'

interface PriorityPaneProps {
  readonly card: PriorityCard
  readonly list: PriorityList
  readonly tab: PaneTab
  readonly onTab: (tab: PaneTab) => void
  readonly onOpenComment: (comment: string) => void
}

/** The chosen priority: what it rests on, and what is to be done. */
export function PriorityPane({ card, list, tab, onTab, onOpenComment }: PriorityPaneProps) {
  const { data } = useEntry('priorities.get', { id: card.id }, { keepsPrevious: false })
  const isDisabled = list.cycle.state === 'committed'
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2>
          {card.rank}. {card.title}
        </h2>
      </header>
      <Tabs
        label={`About ${card.title}`}
        value={tab}
        onChange={onTab}
        tabs={[
          {
            id: 'evidence',
            label: `Evidence ${card.quotations}`,
            content: data && (
              <EvidenceTab
                card={card}
                chosen={data.chosen}
                candidates={data.candidates}
                isDisabled={isDisabled}
                onOpenComment={onOpenComment}
              />
            ),
          },
          { id: 'plan', label: 'Plan', content: <PlanTab card={card} cycle={list.cycle} isDisabled={isDisabled} /> },
        ]}
      />
    </div>
  )
}
