import { useState } from 'react'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DraftPart } from './split-draft.ts'
import styles from './split.module.css'

interface SplitPartProps {
  readonly part: DraftPart
  readonly ticked: ReadonlySet<string>
  readonly onTick: (comment: string) => void
  /** Absent for what stays, which has no name to change. */
  readonly onRename?: (label: string) => void
  readonly onDrop?: () => void
}

const shownFirst = 4
const shownMore = 20
const askedMost = 200

/** One part with its comments; a tick takes a comment elsewhere. */
export function SplitPart({ part, ticked, onTick, onRename, onDrop }: SplitPartProps) {
  const [shown, setShown] = useState(shownFirst)
  const comments = part.comments.slice(0, Math.min(shown, askedMost))
  const { data } = useEntry('themes.quotes', { comments })
  const more = Math.min(part.comments.length, askedMost) - comments.length
  return (
    <section className={styles.part} aria-label={part.label}>
      <header className={styles.head}>
        {onRename ? (
          <TextField label="Name of the part" hidesLabel value={part.label} onChange={onRename} maxLength={120} />
        ) : (
          <h2>{part.label}</h2>
        )}
        <span className={styles.count}>{formatCount(part.comments.length, 'comment')}</span>
        {onDrop && (
          <Button variant="quiet" hint="Its comments stay in the theme" onPress={onDrop}>
            Drop
          </Button>
        )}
      </header>
      {part.keywords.length > 0 && <p className={styles.keywords}>{part.keywords.slice(0, 6).join(', ')}</p>}
      <ul className={styles.comments}>
        {(data?.quotes ?? []).map((quote) => (
          <li key={quote.comment}>
            <Checkbox
              label={`Choose ${quote.evidenceId} to move it`}
              isSelected={ticked.has(quote.comment)}
              onChange={() => onTick(quote.comment)}
            />
            <span className={styles.text}>{quote.voice === 'customer' ? `“${quote.text}”` : quote.text}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="quiet" className={styles.more ?? ''} onPress={() => setShown(shown + shownMore)}>
          Show {formatNumber(Math.min(more, shownMore))} more
        </Button>
      )}
    </section>
  )
}
