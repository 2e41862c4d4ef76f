import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import styles from './settings.module.css'

/** More rows than this are not read at one look. */
const shownMost = 12

export interface Row {
  readonly key: string
  readonly name: string
  readonly detail?: string
  readonly controls: ReactNode
}

export interface RowListProps {
  readonly rows: readonly Row[]
  /** Said while there are none. */
  readonly empty: string
  /** What a row is: 'speaker'. */
  readonly noun: string
}

export function RowList({ rows, empty, noun }: RowListProps) {
  const [showsAll, setShowsAll] = useState(false)
  if (rows.length === 0) return <p className={styles.note}>{empty}</p>
  return (
    <>
      <ul>
        {(showsAll ? rows : rows.slice(0, shownMost)).map(({ key, name, detail, controls }) => (
          <li key={key} className={styles.row}>
            <span className={styles.name}>{name}</span>
            {detail && <span className={styles.detail}>{detail}</span>}
            {controls}
          </li>
        ))}
      </ul>
      {rows.length > shownMost && (
        <Button variant="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show ${shownMost} of them` : `Show all ${formatCount(rows.length, noun)}`}
        </Button>
      )}
    </>
  )
}
