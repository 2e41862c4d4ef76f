import { useMemo } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { windowLine, type PriorityList } from './priority-words.ts'
import { rankings, rankingWords, scoredBy, type Ranking } from './rank-by.ts'
import { SuggestButton } from './suggest-button.tsx'
import styles from './tools-line.module.css'

interface ToolsLineProps {
  readonly list: PriorityList
  /** The user's order as it is shown. */
  readonly order: readonly string[]
  readonly by: Ranking
  readonly onBy: (by: Ranking) => void
  readonly onDrafts: () => void
  /** Shows the cycle in the pane. */
  readonly onCycle: () => void
}

const options = rankings.map((id) => ({ id, label: rankingWords[id] }))

/** What the cards are looked at by, and what else can be done with them. */
export function ToolsLine({ list, order, by, onBy, onDrafts, onCycle }: ToolsLineProps) {
  const isOpen = list.cycle.state === 'open'
  const has = list.priorities.length
  return (
    <div className={styles.tools}>
      {has > 1 && (
        <>
          <span className={styles.by}>
            <span id="rank-by">Rank by</span>
            <Select<Ranking> label="Rank by" hidesLabel options={options} value={by} onChange={onBy} />
          </span>
          {isOpen && by !== 'own' && <TakeOrder list={list} order={order} by={by} />}
        </>
      )}
      <span className={styles.rest}>
        {isOpen && has > 0 && has < 5 && list.unused.length > 0 && <SuggestButton list={list} />}
        {has > 0 && (
          <Button variant="quiet" onPress={onDrafts}>
            Drafts…
          </Button>
        )}
        <Button variant="quiet" hint={windowLine(list.cycle)} onPress={onCycle}>
          Cycle and goals
        </Button>
      </span>
    </div>
  )
}

/** Puts the priorities in the order of the scores that are shown; those without one stay behind, as they were. */
function TakeOrder({ list, order, by }: Pick<ToolsLineProps, 'list' | 'order' | 'by'>) {
  const reorder = useCommand('ranking.order')
  const wanted = useMemo(() => {
    const scored = scoredBy(by, list.priorities, list.ranking.weights).flatMap(({ id, score }) =>
      score === null ? [] : [id],
    )
    return [...scored, ...order.filter((id) => !scored.includes(id))]
  }, [by, list, order])
  if (wanted.every((id, at) => id === order[at])) return null
  return (
    <Button onPress={() => void reorder.run({ ids: wanted }, 'Took the order of the scores')}>Take this order</Button>
  )
}
