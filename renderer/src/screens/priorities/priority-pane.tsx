import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useEntry } from '../../api/use-query.ts'
import { Tabs } from '../../ui/tabs.tsx'
import type { PaneTabId } from './pane-tab-ids.ts'
import { paneTabs, type PaneTabProps } from './pane-tabs.tsx'
import type { PriorityList } from './priority-words.ts'
import styles from './pane.module.css'

interface PriorityPaneProps {
  readonly card: PriorityCard
  readonly list: PriorityList
  readonly tab: PaneTabId
  readonly onTab: (tab: PaneTabId) => void
  readonly onOpenComment: (comment: string) => void
}

/** The chosen priority: what it rests on, and what is to be done. */
export function PriorityPane({ card, list, tab, onTab, onOpenComment }: PriorityPaneProps) {
  const { data } = useEntry('priorities.get', { id: card.id }, { keepsPrevious: false })
  const props: PaneTabProps = {
    card,
    cycle: list.cycle,
    detail: data,
    isDisabled: list.cycle.state === 'committed',
    onOpenComment,
  }
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
        tabs={paneTabs.map(({ id, label, content }) => ({ id, label: label(props), content: content(props) }))}
      />
    </div>
  )
}
