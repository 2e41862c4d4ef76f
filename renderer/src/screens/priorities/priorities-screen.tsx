import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panes } from '../../ui/panes.tsx'
import { CyclePane } from './cycle-pane.tsx'
import { cardScores } from './card-scores.ts'
import { DraftComparison } from './draft-comparison.tsx'
import { DraftsPanel } from './drafts-panel.tsx'
import { NoThemes } from './no-themes.tsx'
import { PrioritiesHeader } from './priorities-header.tsx'
import type { PaneTabId } from './pane-tab-ids.ts'
import { PriorityPane } from './priority-pane.tsx'
import { PrioritySlot } from './priority-slot.tsx'
import type { PriorityList } from './priority-words.ts'
import { RankedList } from './ranked-list.tsx'
import { SuggestButton } from './suggest-button.tsx'
import { ToolsLine } from './tools-line.tsx'
import { UnusedThemes } from './unused-themes.tsx'
import { useFirmness } from './use-firmness.ts'
import { useRank } from './use-rank.ts'
import { WeightsPanel } from './weights-panel.tsx'
import styles from './priorities-screen.module.css'

/** Three to five ranked priorities, what they rest on, and the themes that are in none. */
export default function PrioritiesScreen() {
  const { data } = useEntry('priorities.list', {})
  return data ? <Priorities list={data} /> : null
}

function Priorities({ list }: { readonly list: PriorityList }) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/priorities' })
  const [isRightOpen, setRightOpen] = useState(false)
  const ranking = useRank(list.priorities)
  const firmness = useFirmness(list, ranking.order)
  const by = search.by ?? 'own'
  const scores = useMemo(() => cardScores(by, list), [by, list])
  const create = useCommand('priorities.create')
  const addTheme = useCommand('priorities.addTheme')
  const removeTheme = useCommand('priorities.removeTheme')
  const remove = useCommand('priorities.remove')
  const isDisabled = list.cycle.state === 'committed'
  const { cards } = ranking
  const chosen = cards.find((card) => card.id === search.selected) ?? null

  const show = (change: Partial<typeof search>): void =>
    void navigate({ to: '/priorities', search: { ...search, ...change }, replace: true })
  const toggle = (panel: 'weights' | 'drafts'): void => {
    setRightOpen(false)
    show({ panel: search.panel === panel ? undefined : panel })
  }
  const select = (selected: string | null): void => {
    setRightOpen(true)
    show({ selected: selected ?? undefined })
  }
  const make = async (theme: string): Promise<void> => {
    const answer = await create.run({ themes: [theme] }, 'Made a priority')
    if (answer) select(answer.id)
  }
  const removeCard = async (card: PriorityCard): Promise<void> => {
    const answer = await remove.run({ id: card.id }, `Removed “${card.title}”`)
    if (answer && card.id === search.selected) select(null)
  }

  if (cards.length === 0 && list.unused.length === 0) return <NoThemes />
  return (
    <Panes
      left={<UnusedThemes themes={list.unused} isDisabled={isDisabled} onMake={(theme) => void make(theme)} />}
      leftLabel="Themes not used"
      right={
        chosen ? (
          <PriorityPane
            key={chosen.id}
            card={{ ...chosen, rank: ranking.order.indexOf(chosen.id) + 1 }}
            list={list}
            tab={search.tab ?? 'evidence'}
            onTab={(tab: PaneTabId) => show({ tab })}
            onOpenComment={(comment) => void navigate({ to: '/evidence', search: { comment } })}
          />
        ) : (
          <CyclePane list={list} onOpenPriority={select} />
        )
      }
      rightLabel={chosen ? chosen.title : list.cycle.name}
      isRightOpen={isRightOpen}
      onCloseRight={() => setRightOpen(false)}
    >
      <PrioritiesHeader list={list} close={firmness?.close ?? []} onWeights={() => toggle('weights')}>
        <ToolsLine
          list={list}
          order={ranking.order}
          by={by}
          onBy={(next) => show({ by: next === 'own' ? undefined : next })}
          onDrafts={() => toggle('drafts')}
          onCycle={() => select(null)}
        />
      </PrioritiesHeader>
      <div className={styles.scroll}>
        {search.panel === 'weights' && cards.length > 0 && (
          <WeightsPanel list={list} order={ranking.order} isDisabled={isDisabled} onClose={() => toggle('weights')} />
        )}
        {search.panel === 'drafts' && (
          <DraftsPanel
            cycle={list.cycle}
            onCompare={(compare) => show({ compare })}
            onClose={() => show({ panel: undefined, compare: undefined })}
          />
        )}
        {search.compare && <DraftComparison other={search.compare} onClose={() => show({ compare: undefined })} />}
        {cards.length === 0 && (
          <EmptyState action={<SuggestButton list={list} />}>
            There are no priorities yet: make one of a theme that is not used, or have some suggested.
          </EmptyState>
        )}
        {cards.length > 0 && !search.compare && (
          <RankedList
            ranking={ranking}
            unit={list.unit}
            firmness={firmness}
            scores={scores}
            selected={chosen?.id ?? null}
            isDisabled={isDisabled}
            onSelect={select}
            onAddTheme={(id, theme) => void addTheme.run({ id, theme }, 'Added the theme')}
            onRemoveTheme={(id, theme) => void removeTheme.run({ id, theme }, 'Took the theme out')}
            onRemove={(card) => void removeCard(card)}
          />
        )}
        {!isDisabled && !search.compare && <PrioritySlot count={cards.length} onMake={(theme) => void make(theme)} />}
      </div>
    </Panes>
  )
}
