import { ArrowDown, ArrowUp, GripVertical, MoreHorizontal, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { PriorityCard as Card } from '#shared/contract/priorities.ts'
import type { Unit } from '#shared/contract/values.ts'
import type { PlaceFirmness } from '#shared/domain/stats/firmness-of-order.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import { PriorityFacts } from './priority-facts.tsx'
import { belowRuleOf } from './priority-words.ts'
import { RankFirmness } from './rank-firmness.tsx'
import styles from './priority-card.module.css'

interface PriorityCardProps {
  readonly card: Card
  readonly rank: number
  /** The rank of the last one. */
  readonly last: number
  readonly unit: Unit
  /** How firmly it holds its rank; null while that is drawn, undefined where it is the only one. */
  readonly firmness: PlaceFirmness | null | undefined
  /** By what the cards are looked at; null for the user's own order. */
  readonly score: string | null
  readonly isDisabled: boolean
  readonly onStep: (by: -1 | 1) => void
  readonly onRemoveTheme: (theme: string) => void
  readonly onRemove: () => void
}

export function PriorityCard(props: PriorityCardProps) {
  const { card, rank, unit, firmness, score, isDisabled, onRemoveTheme } = props
  const belowRule = belowRuleOf(card)
  return (
    <div className={styles.card}>
      <div className={styles.rank} aria-hidden>
        {rank}
      </div>
      <div className={styles.body}>
        <h2 className={styles.title}>{card.title}</h2>
        {card.outcome && <p className={styles.outcome}>{card.outcome}</p>}
        <PriorityFacts card={card} rank={rank} unit={unit} score={score}>
          {firmness !== undefined && <RankFirmness firmness={firmness} />}
        </PriorityFacts>
        <div className={styles.chips}>
          {card.themes.map((theme) => (
            <ThemeChip
              key={theme.id}
              theme={theme}
              removeLabel={`Take ${theme.label} out of ${card.title}`}
              {...(isDisabled || card.themes.length === 1 ? {} : { onRemove: () => onRemoveTheme(theme.id) })}
            />
          ))}
        </div>
        {belowRule && (
          <p className={styles.below}>
            {belowRule}
            {card.reason && <span>Kept all the same: {card.reason}</span>}
          </p>
        )}
      </div>
      {!isDisabled && <CardMenu {...props} />}
    </div>
  )
}

function CardMenu({ card, rank, last, onStep, onRemove }: PriorityCardProps) {
  const actions = [
    {
      id: 'up',
      label: 'Move up',
      detail: 'Alt ↑',
      icon: <ArrowUp aria-hidden />,
      isDisabled: rank === 1,
      run: () => onStep(-1),
    },
    {
      id: 'down',
      label: 'Move down',
      detail: 'Alt ↓',
      icon: <ArrowDown aria-hidden />,
      isDisabled: rank === last,
      run: () => onStep(1),
    },
    { id: 'remove', label: 'Remove priority', icon: <Trash2 aria-hidden />, run: onRemove },
  ]
  return (
    <div className={styles.menu}>
      <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={`Drag ${card.title}`}>
        <GripVertical size={14} aria-hidden />
      </AriaButton>
      <Menu
        label={`Actions for ${card.title}`}
        placement="bottom end"
        groups={[{ actions }]}
        trigger={
          <IconButton label={`Move or remove ${card.title}`}>
            <MoreHorizontal aria-hidden />
          </IconButton>
        }
      />
    </div>
  )
}
