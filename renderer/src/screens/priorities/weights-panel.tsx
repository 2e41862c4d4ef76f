import { useCallback, useEffect, useMemo, useState } from 'react'
import { formatNumber, formatPercent } from '#shared/domain/format.ts'
import { rankParts, type RankPart, type RankWeights } from '#shared/domain/stats/suggested-rank.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Slider } from '../../ui/slider.tsx'
import { InlinePanel } from './inline-panel.tsx'
import type { PriorityList } from './priority-words.ts'
import { partWords } from './part-words.ts'
import { scoredByParts } from './rank-by.ts'
import styles from './weights-panel.module.css'

interface WeightsPanelProps {
  readonly list: PriorityList
  /** The user's order as it is shown. */
  readonly order: readonly string[]
  readonly isDisabled: boolean
  readonly onClose: () => void
}

/** Sliders go from 0 to this; equal weights stand in the middle. */
const most = 10
const middle = 5
/** A slider that has not moved for this long is let go. */
const restMs = 500
/** Themes in no priority are shown where they would come among the first five. */
const shownPlaces = 5

/** What counts for the suggested rank, and at once what that does to it. */
export function WeightsPanel({ list, order, isDisabled, onClose }: WeightsPanelProps) {
  const setWeights = useCommand('ranking.setWeights')
  const reorder = useCommand('ranking.order')
  const kept = useMemo(() => onSliders(list.ranking), [list.ranking])
  const [moving, setMoving] = useState<{ readonly of: RankWeights; readonly weights: RankWeights } | null>(null)
  const [sent, setSent] = useState<readonly RankWeights[]>([])
  // The answer to what was sent while the slider moved on must not put it back; what somebody else or an undo set does.
  const isMoving = moving !== null && (moving.of === kept || sent.some((one) => areSame(one, kept)))
  const weights = isMoving ? moving.weights : kept
  const total = rankParts.reduce((sum, part) => sum + weights[part], 0)
  const move = (part: RankPart, value: number): RankWeights => {
    const next = { ...weights, [part]: value }
    setMoving({ of: kept, weights: next })
    return next
  }
  const { run } = setWeights
  const save = useCallback(
    (next: RankWeights): void => {
      if (rankParts.every((part) => next[part] === 0)) return
      setSent((earlier) => [...earlier, next])
      void run({ weights: next })
    },
    [run],
  )
  // A screen reader moves a slider without ever letting go of it.
  useEffect(() => {
    if (!isMoving || areSame(weights, kept)) return
    const timer = setTimeout(() => save(weights), restMs)
    return () => clearTimeout(timer)
  }, [isMoving, weights, kept, save])
  // Once it rests at what is kept no answer is on its way, and what comes then was not sent from here.
  useEffect(() => {
    if (sent.length === 0 || !areSame(weights, kept)) return
    const timer = setTimeout(() => setSent([]), restMs)
    return () => clearTimeout(timer)
  }, [sent, weights, kept])
  const suggested = scoredByParts(list.priorities, weights).map(({ id }) => id)
  return (
    <InlinePanel
      title="Weights of the suggested rank"
      note="What counts for more moves a priority up in the suggestion. Your own order stays as it is."
      closeLabel="Close the weights"
      onClose={onClose}
    >
      <div className={styles.columns}>
        <div className={styles.sliders}>
          {rankParts.map((part) => (
            <Slider
              key={part}
              label={partWords[part].name}
              value={weights[part]}
              most={most}
              shown={formatPercent(total === 0 ? 0 : weights[part] / total)}
              isDisabled={isDisabled}
              onChange={(value) => move(part, value)}
              onChangeEnd={(value) => save(move(part, value))}
            />
          ))}
          {total === 0 && (
            <p className={styles.warn}>Give at least one part some weight; until then nothing is kept.</p>
          )}
        </div>
        <Suggestions list={list} order={order} weights={weights} />
      </div>
      {!isDisabled && (
        <footer className={styles.foot}>
          <Button
            isDisabled={!list.ranking.isWeightsSet || setWeights.isRunning}
            onPress={() => void setWeights.run({ weights: null }, 'All five parts weigh the same')}
          >
            Weigh all the same
          </Button>
          <Button
            isDisabled={suggested.length < 2 || suggested.every((id, at) => id === order[at])}
            onPress={() => void reorder.run({ ids: suggested }, 'Took the suggested order')}
          >
            Take the suggested order
          </Button>
        </footer>
      )}
    </InlinePanel>
  )
}

const areSame = (one: RankWeights, other: RankWeights): boolean => rankParts.every((part) => one[part] === other[part])

function onSliders({ weights, isWeightsSet }: PriorityList['ranking']): RankWeights {
  if (isWeightsSet) return weights
  return { reach: middle, npsImpact: middle, valueAtStake: middle, trend: middle, evidence: middle }
}

function Suggestions({ list, order, weights }: Pick<WeightsPanelProps, 'list' | 'order'> & { weights: RankWeights }) {
  const priorities = new Map(list.priorities.map((card) => [card.id, card.title]))
  const themes = new Map(list.unused.map((theme) => [theme.id, theme.label]))
  const scored = scoredByParts([...list.priorities, ...list.unused], weights)
  const shown = scored.filter(({ id }, at) => priorities.has(id) || at < shownPlaces)
  return (
    <table className={styles.order}>
      <caption>Suggested with these weights</caption>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">Priority or theme</th>
          <th scope="col">Yours</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, score }) => (
          <tr key={id} className={classNames(!priorities.has(id) && styles.unused)}>
            <td>{score === null ? '—' : formatNumber(score, 2)}</td>
            <td>{priorities.get(id) ?? themes.get(id)}</td>
            <td>{priorities.has(id) ? order.indexOf(id) + 1 : 'not used'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
