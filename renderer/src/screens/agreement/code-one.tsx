import { useRef, useState } from 'react'
import type { AgreementSample } from '#shared/contract/agreement.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import queue from '../queue/queue.module.css'
import { useQueueKeys } from '../queue/use-queue-keys.ts'
import styles from './agreement.module.css'
import { ShownWords } from './shown-words.tsx'

interface CodeOneProps {
  readonly comment: OutputOf<'agreement.task'>['comments'][number]
  /** How many there are. */
  readonly of: number
  readonly themes: AgreementSample['themes']
  /** Goes on; null skips. */
  readonly onAnswer: (themes: readonly number[] | null) => void
  /** Elsewhere; ticks that were changed come along, so that none is lost. */
  readonly onMove: (by: -1 | 1, themes: readonly number[] | undefined) => void
}

/** The first nine themes have a digit. */
const digits = 9

export function CodeOne({ comment, of, themes, onAnswer, onMove }: CodeOneProps) {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(comment.answer))
  const [isChanged, setChanged] = useState(false)
  const [filter, setFilter] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const toggle = (at: number): void => {
    const next = new Set(ticked)
    if (!next.delete(at)) next.add(at)
    setTicked(next)
    setChanged(true)
  }
  const given = (): readonly number[] => [...ticked]
  const move = (by: -1 | 1): void => onMove(by, isChanged ? given() : undefined)
  const shown = themes
    .map((theme, at) => ({ ...theme, at }))
    .filter(({ label }) => label.toLowerCase().includes(filter.trim().toLowerCase()))
  // Nothing ticked is no answer: that none fits is said, not passed over.
  const next = (): void => {
    if (ticked.size > 0) onAnswer(given())
    else if (comment.isPassed) onMove(1, undefined)
  }
  useQueueKeys({
    ...Object.fromEntries(
      themes.slice(0, digits).map((_, at): [string, () => void] => [String(at + 1), () => toggle(at)]),
    ),
    '0': () => onAnswer([]),
    s: () => onAnswer(null),
    Enter: next,
    ArrowLeft: () => move(-1),
    ArrowRight: () => move(1),
    '/': () => field.current?.focus(),
  })
  return (
    <>
      <div className={styles.coding}>
        <section aria-label={`Comment ${formatNumber(comment.at + 1)} of ${formatNumber(of)}`}>
          <h2 className={styles.nth} aria-live="polite">
            Comment {formatNumber(comment.at + 1)} of {formatNumber(of)}
          </h2>
          <ShownWords of={comment} />
          {comment.isPassed && !isChanged && (
            <p className={styles.quiet}>
              {comment.answer === null ? 'Skipped.' : comment.answer.length === 0 ? 'None of these.' : 'Answered.'}
            </p>
          )}
        </section>
        <section aria-label="Themes" className={styles.choice}>
          <SearchField
            ref={field}
            label="Filter themes"
            placeholder="Filter themes  /"
            value={filter}
            onChange={setFilter}
            onSubmit={() => {
              const [only] = shown
              if (only) toggle(only.at)
              setFilter('')
            }}
          />
          <ul className={styles.themes}>
            {shown.map(({ at, id, label, colour, description }) => (
              <li key={id}>
                <Checkbox className={styles.tick} isSelected={ticked.has(at)} onChange={() => toggle(at)}>
                  <span className={styles.theme}>
                    <ThemeDot colour={colour} />
                    {label}
                  </span>
                  {description && <span className={styles.description}>{description}</span>}
                </Checkbox>
                {at < digits && <Kbd keys={String(at + 1)} />}
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p className={styles.quiet}>No theme has these letters.</p>}
        </section>
      </div>
      <footer className={queue.bar}>
        <Button variant="primary" isDisabled={ticked.size === 0 && !comment.isPassed} onPress={next}>
          Next
          <Kbd keys="Enter" />
        </Button>
        <Button onPress={() => onAnswer([])}>
          None of these
          <Kbd keys="0" />
        </Button>
        <Button hint="It counts as missing" onPress={() => onAnswer(null)}>
          Skip
          <Kbd keys="S" />
        </Button>
        <Button variant="quiet" isDisabled={comment.at === 0} onPress={() => move(-1)}>
          Back
          <Kbd keys="←" />
        </Button>
      </footer>
    </>
  )
}
