import { useRef } from 'react'
import { GridList, GridListItem, isTextDropItem, useDragAndDrop } from 'react-aria-components'
import type { PriorityCard as Card } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import { priorityDrag, themeDrag } from './drag-types.ts'
import { PriorityCard } from './priority-card.tsx'
import { dropMove, stepMove } from './rank-order.ts'
import { useRankKeys } from './use-rank-keys.ts'
import type { Firmness } from './use-firmness.ts'
import type { Ranking } from './use-rank.ts'
import styles from './ranked-list.module.css'

interface RankedListProps {
  readonly ranking: Ranking
  readonly unit: Unit
  /** Null while it is drawn. */
  readonly firmness: Firmness | null
  /** By priority; empty for the user's own order. */
  readonly scores: ReadonlyMap<string, string>
  readonly selected: string | null
  readonly isDisabled: boolean
  readonly onSelect: (id: string | null) => void
  readonly onAddTheme: (priority: string, theme: string) => void
  readonly onRemoveTheme: (priority: string, theme: string) => void
  readonly onRemove: (card: Card) => void
}

/** The priorities in rank order. Ranked by drag, by Alt and the arrow keys, or from each card's menu. */
export function RankedList(props: RankedListProps) {
  const { ranking, unit, firmness, scores, selected, isDisabled, onSelect, onAddTheme, onRemoveTheme, onRemove } = props
  const list = useRef<HTMLDivElement>(null)
  const step = (id: string, by: -1 | 1): void => ranking.move(stepMove(ranking.order, id, by))
  useRankKeys(list, (id, by) => {
    if (!isDisabled) step(id, by)
  })
  const { dragAndDropHooks } = useDragAndDrop<Card>({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ [priorityDrag]: String(key), 'text/plain': String(key) })),
    acceptedDragTypes: [priorityDrag, themeDrag],
    shouldAcceptItemDrop: (_target, types) => types.has(themeDrag),
    onReorder: ({ keys, target }) => {
      const [id] = keys
      if (id === undefined || target.dropPosition === 'on') return
      ranking.move(dropMove(ranking.order, { id: String(id), onto: String(target.key), position: target.dropPosition }))
    },
    onItemDrop: ({ items, target }) => {
      for (const item of items) {
        if (isTextDropItem(item)) void item.getText(themeDrag).then((theme) => onAddTheme(String(target.key), theme))
      }
    },
  })

  return (
    <GridList
      ref={list}
      aria-label="Priorities in rank order"
      className={styles.list ?? ''}
      items={ranking.cards}
      dependencies={[ranking, selected, isDisabled, unit, firmness, scores]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={selected ? [selected] : []}
      onSelectionChange={(keys) => onSelect(keys === 'all' ? null : (firstOf(keys) ?? null))}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(card) => {
        const rank = ranking.order.indexOf(card.id) + 1
        return (
          <GridListItem
            id={card.id}
            textValue={`${rank}. ${card.title}`}
            data-priority={card.id}
            className={styles.item ?? ''}
          >
            <PriorityCard
              card={card}
              rank={rank}
              last={ranking.order.length}
              unit={unit}
              firmness={ranking.order.length < 2 ? undefined : (firmness?.of.get(card.id) ?? null)}
              score={scores.get(card.id) ?? null}
              isDisabled={isDisabled}
              onStep={(by) => step(card.id, by)}
              onRemoveTheme={(theme) => onRemoveTheme(card.id, theme)}
              onRemove={() => onRemove(card)}
            />
          </GridListItem>
        )
      }}
    </GridList>
  )
}

function firstOf(keys: Iterable<string | number>): string | undefined {
  for (const key of keys) return String(key)
  return undefined
}
