import type { ImportReport } from '#shared/contract/sources.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { importedSentence } from './import-result-words.ts'
import styles from './import-result.module.css'

const shownMost = 200

export interface ImportResultProps {
  readonly reports: readonly ImportReport[]
  readonly onSee: (sources: readonly string[]) => void
}

/** What the last import brought, and the way back. */
export function ImportResult({ reports, onSee }: ImportResultProps) {
  const { data, isFetching } = useEntry('sources.list', {})
  const ids = new Set(reports.map((report) => report.id))
  // Undone here or elsewhere: there is nothing left to say.
  if (data && !isFetching && !data.sources.some((source) => ids.has(source.id))) return null
  const skipped = reports.flatMap((report) => report.skipped.map((row) => ({ ...row, file: report.file })))
  return (
    <section className={styles.result} aria-label="Imported" role="status">
      <div className={styles.line}>
        <span className={styles.words}>{importedSentence(reports)}</span>
        <Button variant="primary" onPress={() => onSee(reports.map((report) => report.id))}>
          See the comments
        </Button>
        <Button onPress={() => void undoLast()}>Undo</Button>
      </div>
      {skipped.length > 0 && (
        <details className={styles.skipped}>
          <summary>{formatCount(skipped.length, 'row')} left out, with the reason</summary>
          <ul>
            {skipped.slice(0, shownMost).map((row) => (
              <li key={`${row.file} ${row.row} ${row.reason}`}>
                {row.file}, row {formatNumber(row.row)}: {row.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
