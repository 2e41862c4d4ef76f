import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { ProposedTheme } from '#shared/contract/themes.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import { LockSign } from './lock-sign.tsx'
import styles from './proposal-panel.module.css'
import { journeyOf, movesOf, stateWord, unshownWords } from './proposal-words.ts'

interface ProposalRowProps {
  readonly theme: ProposedTheme
  /** All that the preview tells of. */
  readonly all: readonly ProposedTheme[]
  /** A locked theme that is to take what came since. */
  readonly isOpened: boolean
  readonly onOpen: () => void
}

/** One theme before and after, with comments that would come or go on demand. */
export function ProposalRow({ theme, all, isOpened, onOpen }: ProposalRowProps) {
  const examples = useId()
  const [showsExamples, setShowsExamples] = useState(false)
  const word = stateWord(theme, all)
  const unshown = unshownWords(theme)
  return (
    <li className={styles.row}>
      <Button
        className={styles.theme ?? ''}
        isDisabled={theme.examples.length === 0}
        aria-expanded={showsExamples}
        aria-controls={examples}
        onPress={() => setShowsExamples(!showsExamples)}
      >
        <ChevronRight size={13} aria-hidden className={classNames(styles.chevron, showsExamples && styles.turned)} />
        <ThemeDot colour={theme.colour} />
        <span className={styles.name}>{theme.label}</span>
        {theme.isLocked && <LockSign />}
        {word && <Chip tone={theme.state === 'new' ? 'accent' : 'neutral'}>{word}</Chip>}
      </Button>
      {theme.sinceLocked > 0 && theme.id !== null && (
        <Checkbox isSelected={isOpened} onChange={onOpen}>
          Take {formatCount(theme.sinceLocked, 'comment')} that came since it was locked
        </Checkbox>
      )}
      <span className={styles.moves}>{movesOf(theme)}</span>
      <span className={styles.counts}>
        {formatNumber(theme.before)} → {formatNumber(theme.after)}
      </span>
      {showsExamples && (
        <ul id={examples} className={styles.examples} aria-label={`Comments that would change in ${theme.label}`}>
          {theme.examples.map((example) => (
            <li key={example.comment}>
              <span className={styles.text}>{example.text}</span>
              <span className={styles.journey}>{journeyOf(theme, example)}</span>
            </li>
          ))}
          {unshown && <li className={styles.journey}>{unshown}</li>}
        </ul>
      )}
    </li>
  )
}
