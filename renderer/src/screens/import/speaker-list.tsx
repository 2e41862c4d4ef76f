import { formatCount } from '#shared/domain/format.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import styles from './speaker-list.module.css'

const sides = [
  { id: 'customer', label: 'Customer' },
  { id: 'ours', label: 'Ours' },
] as const

export interface SpeakerListProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** Who speaks in a call; what our side says is kept for reading and never counted. */
export function SpeakerList({ preview: { speakers, reading }, onAsk }: SpeakerListProps) {
  const ours = reading.internalSpeakers
  const choose = (name: string, isOurs: boolean): void => {
    const others = ours.filter((speaker) => speaker !== name)
    onAsk({ reading: { internalSpeakers: isOurs ? [...others, name] : others } })
  }
  return (
    <section className={styles.speakers} aria-label="Speakers">
      <h3>Who speaks</h3>
      <p className={styles.note}>Only what customers say becomes comments. What our side says is kept for reading.</p>
      <ul>
        {speakers.map(({ name, turns }) => (
          <li key={name} className={styles.speaker}>
            <span className={styles.name}>{name}</span>
            <span className={styles.turns}>{formatCount(turns, 'turn')}</span>
            <SegmentedControl
              label={`Side of ${name}`}
              segments={sides}
              value={ours.includes(name) ? 'ours' : 'customer'}
              onChange={(side) => choose(name, side === 'ours')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
