import { useRef, useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { ProposalRow } from './proposal-row.tsx'
import styles from './proposal-list.module.css'
import { focusedRow, focusRow, useProposalKeys } from './use-proposal-keys.ts'
import { proposalKey, useProposals } from './use-proposals.ts'

const shownAtFirst = 3

/** Names that may be one customer, each with a yes and a no; nothing is joined without an answer. */
export function ProposalList() {
  const { pairs, answer } = useProposals()
  const [showsAll, setShowsAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const shown = showsAll ? pairs : pairs.slice(0, shownAtFirst)
  const respond = (index: number, isSame: boolean): void => {
    const pair = shown[index]
    if (!pair) return
    const hadFocus = focusedRow(list) >= 0
    void answer(pair, isSame)
    // The pair goes from the list; the one that takes its place is next.
    if (hadFocus) requestAnimationFrame(() => focusRow(list, index))
  }
  useProposalKeys(list, respond)
  if (pairs.length === 0) return null
  return (
    <section className={styles.proposals} aria-labelledby="proposals-heading">
      <header className={styles.head}>
        <h2 id="proposals-heading">{formatCount(pairs.length, 'pair')} of names may be one customer</h2>
        <span className={styles.keys}>
          <Kbd keys="Y" /> same <Kbd keys="N" /> two
        </span>
        {pairs.length > shownAtFirst && (
          <Button variant="quiet" className={styles.more ?? ''} onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show all ${formatCount(pairs.length, 'pair')}`}
          </Button>
        )}
      </header>
      <ul ref={list} className={classNames(styles.list, showsAll && styles.all)}>
        {shown.map((pair, index) => (
          <ProposalRow key={proposalKey(pair)} pair={pair} onAnswer={(isSame) => respond(index, isSame)} />
        ))}
      </ul>
    </section>
  )
}
