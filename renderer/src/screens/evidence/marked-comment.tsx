import { useEffect, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { themeHue } from '../../ui/theme-hue.ts'
import type { Coded } from './coded-stretches.ts'
import { CodedText } from './coded-text.tsx'
import styles from './passage-list.module.css'
import { spokenStretches, type PassageComment } from './record-words.ts'

export interface MarkedCommentProps {
  readonly comment: PassageComment
  readonly text: string
  readonly codings: readonly Coded[]
  readonly isSelected: boolean
  readonly onChoose: (comment: string) => void
}

/** A comment within its passage, marked in its theme’s hue. */
export function MarkedComment({ comment, text, codings, isSelected, onChoose }: MarkedCommentProps) {
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
      onClick={() => {
        // The end of selecting some of its words is no press.
        if (document.getSelection()?.isCollapsed ?? true) choose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose()
      }}
    >
      <SpokenTo comment={comment} text={text} codings={codings} />
    </span>
  )
}

/** The comment's words, with the stretch that speaks to a theme underlined in its hue. */
function SpokenTo({ comment, text, codings }: Pick<MarkedCommentProps, 'comment' | 'text' | 'codings'>) {
  return spokenStretches(text, comment.spans).map(({ at, text: words, theme }) => {
    const chip = comment.themes.find(({ id }) => id === theme)
    const coded = <CodedText key={at} text={words} at={comment.start + at} codings={codings} />
    return chip ? (
      <span key={at} className={styles.spoken} title={chip.label} style={{ '--hue': themeHue(chip.colour) }}>
        {coded}
      </span>
    ) : (
      coded
    )
  })
}
