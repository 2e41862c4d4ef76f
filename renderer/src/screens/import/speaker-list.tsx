import { useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { sides } from '#shared/domain/reading.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import { OwnDomains } from './own-domains.tsx'
import { sideWords } from './role-words.ts'
import styles from './speaker-list.module.css'

/** More speakers than this are not read at one look. */
const shownMost = 20

const segments = sides.map((id) => ({ id, label: sideWords[id] }))

export interface SpeakerListProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** Who speaks in a call; what our side says is kept for reading and never counted. */
export function SpeakerList({ preview: { speakers }, onAsk }: SpeakerListProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? speakers : speakers.slice(0, shownMost)
  return (
    <section className={styles.speakers} aria-label="Speakers">
      <h3>Who speaks</h3>
      <p className={styles.note}>
        Only what customers say becomes comments. What our side says is kept for reading. Which side you choose is
        remembered by name.
      </p>
      <ul>
        {shown.map(({ name, turns, side, why }) => (
          <li key={name} className={styles.speaker}>
            <span className={styles.who}>
              <span className={styles.name}>{name}</span>
              <span className={styles.why}>{why}</span>
            </span>
            <span className={styles.turns}>{formatCount(turns, 'turn')}</span>
            <SegmentedControl
              label={`Side of ${name}`}
              segments={segments}
              value={side}
              onChange={(chosen) => onAsk({ reading: { speakers: { [name]: chosen } } })}
            />
          </li>
        ))}
      </ul>
      {speakers.length > shownMost && (
        <Button variant="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show ${shownMost} of them` : `Show all ${formatCount(speakers.length, 'speaker')}`}
        </Button>
      )}
      <OwnDomains />
    </section>
  )
}
