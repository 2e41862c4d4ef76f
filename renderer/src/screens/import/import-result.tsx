import type { ImportReport } from '#shared/contract/sources.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { importedSentence, joinedSentence, knownSentence } from './import-result-words.ts'
import styles from './import-result.module.css'

const shownMost = 200

export interface ImportResultProps {
  readonly reports: readonly ImportReport[]
  readonly onSee: (sources: readonly string[]) => void
  readonly onThemes: () => void
}

/** What the last import brought, and the way back and on. */
export function ImportResult({ reports, onSee, onThemes }: ImportResultProps) {
  const { data, isFetching } = useEntry('sources.list', {})
  const ids = new Set(reports.map((report) => report.id))
  // Undone here or elsewhere: there is nothing left to say.
  if (data && !isFetching && !data.sources.some((source) => ids.has(source.id))) return null
  const joined = joinedSentence(reports)
  const known = knownSentence(reports)
  const hasNew = reports.some((report) => report.importedBefore === null)
  const hasComments = reports.some((report) => report.comments > 0)
  return (
    <section className={styles.result} aria-label="Imported" role="status">
      <div className={styles.line}>
        <span className={styles.words}>{importedSentence(reports)}</span>
        {hasComments && (
          <>
            <Button variant="primary" onPress={() => onSee(reports.map((report) => report.id))}>
              See the comments
            </Button>
            <Button onPress={onThemes}>Go on to themes</Button>
          </>
        )}
        {hasNew && <Button onPress={() => void undoLast()}>Undo</Button>}
      </div>
      {known && <p className={styles.joined}>{known}</p>}
      {joined && <p className={styles.joined}>{joined}</p>}
      <LeftOut reports={reports.filter((report) => report.importedBefore === null)} />
    </section>
  )
}

function LeftOut({ reports }: { readonly reports: readonly ImportReport[] }) {
  const skipped = reports.flatMap((report) => report.skipped.map((row) => ({ ...row, file: row.part ?? report.file })))
  const total = reports.reduce((sum, report) => sum + report.rowsSkipped, 0)
  if (total === 0) return null
  const rows = skipped.slice(0, shownMost).map((row, nth) => ({ key: `row ${nth}`, ...row }))
  return (
    <details className={styles.skipped}>
      <summary>{formatCount(total, 'row')} left out, with the reason</summary>
      <ul>
        {rows.map(({ key, file, row, reason }) => (
          <li key={key}>
            {file}, row {formatNumber(row)}: {reason}
          </li>
        ))}
      </ul>
      {total > rows.length && <p>and {formatCount(total - rows.length, 'more row')}, on the page of the source.</p>}
    </details>
  )
}
