import { Highlighter } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Coding } from '#shared/contract/coding.ts'
import { clockOf } from '../../ui/clock.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { voiceWords } from '../../ui/kind-words.ts'
import { inLanes } from './coded-stretches.ts'
import { CodedText } from './coded-text.tsx'
import { CodingList } from './coding-list.tsx'
import { MarkedComment } from './marked-comment.tsx'
import styles from './passage-list.module.css'
import { stretchesOf, type Passage } from './record-words.ts'

export interface PassageItemProps {
  readonly passage: Passage
  readonly isCall: boolean
  /** Of this passage. */
  readonly codings: readonly Coding[]
  /** The comment that is read. */
  readonly selected: string
  readonly onChoose: (comment: string) => void
  readonly onCodeWhole: () => void
  /** Stands below the words. */
  readonly children: ReactNode
}

/** One answer or turn: what was asked or who spoke, what was said, and what people coded in it. */
export function PassageItem(props: PassageItemProps) {
  const { passage, isCall, codings, selected, onChoose, onCodeWhole, children } = props
  const coded = inLanes(codings)
  return (
    <li className={classNames(styles.passage, isCall && styles.turn, passage.voice === 'internal' && styles.internal)}>
      {isCall && <time className={styles.time}>{passage.startMs === null ? '' : clockOf(passage.startMs)}</time>}
      <div>
        <div className={styles.above}>
          <p className={styles.asked}>{passageHeading(passage, isCall)}</p>
          <IconButton label="Code this passage" className={styles.code ?? ''} onPress={onCodeWhole}>
            <Highlighter aria-hidden />
          </IconButton>
        </div>
        <p className={classNames(styles.words, coded.length > 0 && styles.lined)} data-passage={passage.id}>
          {stretchesOf(passage).map((stretch) =>
            stretch.type === 'text' ? (
              <CodedText key={stretch.at} text={stretch.text} at={stretch.at} codings={coded} />
            ) : (
              <MarkedComment
                key={stretch.at}
                comment={stretch.comment}
                text={stretch.text}
                codings={coded}
                isSelected={stretch.comment.comment === selected}
                onChoose={onChoose}
              />
            ),
          )}
        </p>
        {children}
        {codings.length > 0 && <CodingList text={passage.text} codings={codings} />}
      </div>
    </li>
  )
}

function passageHeading({ question, field, speaker, voice }: Passage, isCall: boolean): string {
  if (isCall) return speaker ? `${speaker} · ${voiceWords[voice].toLowerCase()}` : voiceWords[voice]
  return voice === 'reported' ? `${question ?? field} · reported by staff` : (question ?? field)
}
