import { useState } from 'react'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useQueueKeys } from '../queue/use-queue-keys.ts'
import { ClashCard } from './clash-card.tsx'
import styles from './joining.module.css'
import type { Joining, Looked } from './use-joining.ts'

export interface ClashListProps {
  readonly looked: Looked
  readonly state: Joining
}

/** What both changed, one choice each: by mouse, or with j, k, m and t. */
export function ClashList({ looked, state }: ClashListProps) {
  const { clashes, clashesTotal, whose } = looked
  const [at, setAt] = useState(0)
  const go = (by: number): void => setAt((before) => Math.max(0, Math.min(clashes.length - 1, before + by)))
  const chooseHere = (side: 'mine' | 'theirs'): void => {
    const clash = clashes[at]
    if (!clash) return
    state.choose(clash.id, side)
    go(1)
  }
  useQueueKeys({ j: () => go(1), k: () => go(-1), m: () => chooseHere('mine'), t: () => chooseHere('theirs') })
  const hidden = clashesTotal - clashes.length
  return (
    <section aria-labelledby="clashes">
      <div className={styles.clashHead}>
        <h2 id="clashes">You both changed {formatCount(clashesTotal, 'thing')}</h2>
        <span className={styles.keys}>
          <Kbd keys="J" /> <Kbd keys="K" /> next and previous, <Kbd keys="M" /> mine, <Kbd keys="T" /> theirs
        </span>
        <span className={styles.rest}>
          <Button onPress={() => state.chooseRest('mine')}>Keep mine for the rest</Button>
          <Button onPress={() => state.chooseRest('theirs')}>{`Take ${whose}’s for the rest`}</Button>
        </span>
      </div>
      <ul className={styles.clashes}>
        {clashes.map((clash, nth) => (
          <ClashCard
            key={clash.id}
            clash={clash}
            whose={whose}
            chosen={state.choices[clash.id] ?? state.rest}
            isCurrent={nth === at}
            onChoose={(side) => {
              setAt(nth)
              state.choose(clash.id, side)
            }}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.remark}>
          {formatNumber(hidden)} more are not shown. Mine or theirs for the rest decides them too.
        </p>
      )}
    </section>
  )
}
