import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CommentMover } from '../themes/comment-mover.tsx'
import { ThemeActions } from '../themes/theme-actions.tsx'
import { ThemeChips } from '../themes/theme-chips.tsx'
import { ThemeHead } from '../themes/theme-head.tsx'
import { TickableQuotes } from '../themes/tickable-quotes.tsx'
import { useRenameKey } from '../themes/use-rename-key.ts'
import { FigureList } from './figure-list.tsx'
import { NoteList } from './note-list.tsx'
import { PartList } from './part-list.tsx'
import { RelatedList } from './related-list.tsx'
import { SegmentList } from './segment-list.tsx'
import { StepList } from './step-list.tsx'
import styles from './theme-screen.module.css'

const noneTicked: ReadonlySet<string> = new Set()

/** All that is known of one theme, and what people wrote and did about it. */
export default function ThemeScreen() {
  const { id } = useParams({ from: '/themes/$id' })
  const navigate = useNavigate()
  const { data, error } = useEntry('themes.get', { id }, { keepsPrevious: false })
  const { data: page } = useEntry('themes.page', { id }, { keepsPrevious: false })
  const { data: list } = useEntry('themes.names', {})
  const [ticked, setTicked] = useState(noneTicked)
  const name = useRef<HTMLHeadingElement>(null)
  const rename = (): void => name.current?.querySelector('button')?.click()
  useRenameKey(rename)
  const toThemes = (): void => void navigate({ to: '/themes' })
  if (error) return <EmptyState action={<Button onPress={toThemes}>All themes</Button>}>{error.message}</EmptyState>
  if (!data || !page) return null
  const { theme, unit } = data
  const quotes = {
    ticked,
    onTick: setTicked,
    onOpen: (comment: string) => void navigate({ to: '/evidence', search: { themes: [id], comment } }),
    pinned: theme.pinned,
  }
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <nav className={styles.path} aria-label="Where this theme stands">
          <Link to="/themes">All themes</Link>
          {page.parent && (
            <Link to="/themes/$id" params={{ id: page.parent.id }}>
              {page.parent.label}
            </Link>
          )}
        </nav>
        <div className={styles.title}>
          <ThemeHead theme={theme} nameRef={name} heading="h1" />
          <div className={styles.actions}>
            <ThemeActions theme={theme} onRename={rename} onArchived={toThemes} />
          </div>
        </div>
      </header>
      <div className={styles.body}>
        <div className={styles.column}>
          <FigureList theme={theme} page={page} unit={unit} />
          <ThemeChips theme={theme} unit={unit} />
          <SegmentList segments={theme.segments} unit={unit} />
          <PartList parts={page.children} />
          <RelatedList related={page.related} unit={unit} />
          <NoteList theme={id} notes={page.notes} />
          <StepList steps={page.history} />
        </div>
        <div className={styles.column}>
          <section className={styles.section}>
            <div className={styles.line}>
              <h2>Most representative of {formatCount(theme.comments, 'comment')}</h2>
              <Button variant="quiet" onPress={() => void navigate({ to: '/themes/$id/review', params: { id } })}>
                Review them all
              </Button>
            </div>
            <TickableQuotes quotes={theme.representatives} {...quotes} />
          </section>
          {theme.mostDifferent.length > 0 && (
            <section className={styles.section}>
              <h2>Most different</h2>
              <TickableQuotes quotes={theme.mostDifferent} {...quotes} />
            </section>
          )}
        </div>
      </div>
      {ticked.size > 0 && (
        <CommentMover
          from={theme}
          comments={[...ticked]}
          themes={list?.themes ?? []}
          onDone={() => setTicked(noneTicked)}
        />
      )}
    </div>
  )
}
