import { useEffect, useRef } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ChosenSide, Clash } from '#shared/contract/joining.ts'
import { formatDate } from '#shared/domain/format.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './joining.module.css'

export interface ClashCardProps {
  readonly clash: Clash
  readonly whose: string
  readonly chosen: ChosenSide | null
  /** The keys j and k are at it. */
  readonly isCurrent: boolean
  readonly onChoose: (side: ChosenSide) => void
}

/** One difference, both values side by side. */
export function ClashCard({ clash, whose, chosen, isCurrent, onChoose }: ClashCardProps) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const choose = (keys: Iterable<unknown>): void => {
    const [side] = keys
    if (side === 'mine' || side === 'theirs') onChoose(side)
  }
  return (
    <li
      ref={card}
      className={classNames(styles.clash, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <h3 className={styles.about}>
        {clash.about} <span className={styles.what}>{clash.what}</span>
      </h3>
      <ToggleButtonGroup
        aria-label={`${clash.about}, ${clash.what}`}
        className={styles.sides ?? ''}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={choose}
        disallowEmptySelection
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <ToggleButton key={side} id={side} className={styles.side ?? ''}>
            <span className={styles.sideName}>
              <span className={styles.mark} aria-hidden />
              {side === 'mine' ? 'Mine' : `${whose}’s`}
            </span>
            <span className={styles.value}>{clash[side].says || 'Nothing'}</span>
            <span className={styles.who}>{whoWords(clash[side])}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </li>
  )
}

const whoWords = ({ who, at }: Clash['mine']): string =>
  [who, at === null ? null : formatDate(at.slice(0, 10))].filter((one) => one !== null && one !== '').join(', ')
