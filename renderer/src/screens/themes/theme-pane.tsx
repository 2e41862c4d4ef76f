import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { CommentMover } from './comment-mover.tsx'
import { ThemeActions } from './theme-actions.tsx'
import { ThemeChips } from './theme-chips.tsx'
import { ThemeFigures } from './theme-figures.tsx'
import { ThemeHead } from './theme-head.tsx'
import { TickableQuotes } from './tickable-quotes.tsx'
import { useRenameKey } from './use-rename-key.ts'
import styles from './theme-pane.module.css'

interface ThemePaneProps {
  readonly id: string
  readonly themes: readonly ThemeRow[]
}

const noneTicked: ReadonlySet<string> = new Set()

/** Everything a theme answers, with the comments it rests on and what can be done to it. */
export function ThemePane({ id, themes }: ThemePaneProps) {
  const navigate = useNavigate()
  const { data } = useEntry('themes.get', { id }, { keepsPrevious: false })
  const [ticked, setTicked] = useState(noneTicked)
  const name = useRef<HTMLHeadingElement>(null)
  const rename = (): void => name.current?.querySelector('button')?.click()
  useRenameKey(rename)
  if (!data) return null
  const { theme, unit } = data
  const open = (comment: string): void => void navigate({ to: '/evidence', search: { themes: [id], comment } })
  const quotes = { ticked, onTick: setTicked, onOpen: open, pinned: theme.pinned }
  return (
    <div className={styles.pane}>
      <div className={styles.scroll}>
        <ThemeHead theme={theme} nameRef={name} />
        <ThemeFigures theme={theme} unit={unit} />
        <ThemeChips theme={theme} unit={unit} />
        <section className={styles.section}>
          {theme.comments === 0 ? (
            <p className={styles.none}>No comment in the evidence window is in it.</p>
          ) : (
            <h3>Most representative of {formatCount(theme.comments, 'comment')}</h3>
          )}
          <TickableQuotes quotes={theme.representatives} {...quotes} />
        </section>
        {theme.mostDifferent.length > 0 && (
          <section className={styles.section}>
            <h3>Most different</h3>
            <TickableQuotes quotes={theme.mostDifferent} {...quotes} />
          </section>
        )}
        <div className={styles.all}>
          <Button variant="quiet" onPress={() => void navigate({ to: '/themes/$id', params: { id } })}>
            Open its page
          </Button>
          {theme.comments > 0 && (
            <Button variant="quiet" onPress={() => void navigate({ to: '/evidence', search: { themes: [id] } })}>
              Show all {formatCount(theme.comments, 'comment')}
            </Button>
          )}
        </div>
      </div>
      {ticked.size > 0 ? (
        <CommentMover from={theme} comments={[...ticked]} themes={themes} onDone={() => setTicked(noneTicked)} />
      ) : (
        <footer className={styles.actions}>
          <ThemeActions theme={theme} onRename={rename} />
        </footer>
      )}
    </div>
  )
}
