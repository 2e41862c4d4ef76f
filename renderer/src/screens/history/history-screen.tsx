import { Redo2, Undo2 } from 'lucide-react'
import { useEntry } from '../../api/use-query.ts'
import { redoLast, undoLast } from '../../api/undo.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { byDay } from './by-day.ts'
import styles from './history-screen.module.css'

const shownMost = 500

/** Every change, newest first, and the way back and forth. */
export default function HistoryScreen() {
  const { data } = useEntry('history.list', { limit: shownMost })
  const { data: summary } = useEntry('workspace.summary', {})
  const { undo = null, redo = null } = summary ?? {}
  return (
    <div className={styles.screen}>
      <PageHeader
        title="History"
        facts="Every change, by whom and when"
        actions={
          <>
            <Button icon={<Undo2 aria-hidden />} isDisabled={!undo} onPress={() => void undoLast()}>
              {undo ? `Undo: ${undo.label}` : 'Nothing to undo'}
            </Button>
            <Button icon={<Redo2 aria-hidden />} isDisabled={!redo} onPress={() => void redoLast()}>
              {redo ? `Redo: ${redo.label}` : 'Nothing to redo'}
            </Button>
          </>
        }
      />
      {data && data.entries.length === 0 && (
        <EmptyState>Nothing was changed yet: what you import, name, move and rank is listed here.</EmptyState>
      )}
      <div className={styles.list}>
        {byDay(data?.entries ?? []).map(({ day, entries }) => (
          <section key={day}>
            <h2 className={styles.day}>{day}</h2>
            <ol>
              {entries.map((entry) => (
                <li key={entry.id} className={classNames(styles.entry, entry.isUndone && styles.undone)}>
                  <time className={styles.time} dateTime={entry.at}>
                    {entry.time}
                  </time>
                  <span className={styles.label}>{entry.label}</span>
                  {entry.isUndone && <span className={styles.note}>undone</span>}
                  <span className={styles.note}>{entry.author}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  )
}
