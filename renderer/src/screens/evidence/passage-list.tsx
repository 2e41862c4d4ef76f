import { useEffect, useRef } from 'react'
import type { EvidenceRecord } from '#shared/contract/evidence.ts'
import { clockOf } from '../../ui/clock.ts'
import { classNames } from '../../ui/class-names.ts'
import { voiceWords } from '../../ui/kind-words.ts'
import { themeHue } from '../../ui/theme-hue.ts'
import styles from './passage-list.module.css'
import { spokenStretches, stretchesOf } from './record-words.ts'
import type { Passage, PassageComment } from './record-words.ts'

export interface PassageListProps {
  readonly record: EvidenceRecord
  readonly selected: string
  readonly onChoose: (comment: string) => void
}

/** Everything said, in order; comments are marked in their theme's hue and can be chosen. */
export function PassageList({ record, selected, onChoose }: PassageListProps) {
  const isCall = record.kind === 'call'
  return (
    <ol className={styles.passages}>
      {record.passages.map((passage) => (
        <li
          key={passage.id}
          className={classNames(styles.passage, isCall && styles.turn, passage.voice === 'internal' && styles.internal)}
        >
          {isCall && <time className={styles.time}>{passage.startMs === null ? '' : clockOf(passage.startMs)}</time>}
          <div>
            <p className={styles.asked}>{passageHeading(passage, isCall)}</p>
            <p className={styles.words}>
              {stretchesOf(passage).map((stretch) =>
                stretch.type === 'text' ? (
                  stretch.text
                ) : (
                  <MarkedComment
                    key={stretch.at}
                    comment={stretch.comment}
                    text={stretch.text}
                    isSelected={stretch.comment.comment === selected}
                    onChoose={onChoose}
                  />
                ),
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function passageHeading({ question, field, speaker, voice }: Passage, isCall: boolean): string {
  if (isCall) return speaker ? `${speaker} · ${voiceWords[voice].toLowerCase()}` : voiceWords[voice]
  return voice === 'reported' ? `${question ?? field} · reported by staff` : (question ?? field)
}

interface MarkedCommentProps {
  readonly comment: PassageComment
  readonly text: string
  readonly isSelected: boolean
  readonly onChoose: (comment: string) => void
}

function MarkedComment({ comment, text, isSelected, onChoose }: MarkedCommentProps) {
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isSelected) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  const [first] = comment.themes
  const choose = (): void => onChoose(comment.comment)
  return (
    <span
      ref={element}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      title={first?.label}
      className={classNames(styles.comment, isSelected && styles.selected)}
      style={first ? { '--hue': themeHue(first.colour) } : undefined}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
    >
      <SpokenTo comment={comment} text={text} />
    </span>
  )
}

/** The comment's words, with the stretch that speaks to a theme underlined in its hue. */
function SpokenTo({ comment: { spans, themes }, text }: Pick<MarkedCommentProps, 'comment' | 'text'>) {
  return spokenStretches(text, spans).map(({ at, text: words, theme }) => {
    const chip = themes.find(({ id }) => id === theme)
    return chip ? (
      <span key={at} className={styles.spoken} title={chip.label} style={{ '--hue': themeHue(chip.colour) }}>
        {words}
      </span>
    ) : (
      words
    )
  })
}
