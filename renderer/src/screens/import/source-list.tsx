import { Link } from '@tanstack/react-router'
import { formatCount, formatDate, formatNumber } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { readAs, recordsOf } from './import-words.ts'
import styles from './source-list.module.css'

/** Whether a tool's name adds to what a source was read as. */
const saysMore = (tool: string): boolean => tool !== 'table' && tool !== 'transcript'

/** What is in the workspace already; each opens the page that keeps how it was read. */
export function SourceList() {
  const { data, error } = useEntry('sources.list', {})
  const withdraw = useCommand('sources.withdraw')
  if (error) {
    return (
      <p className={styles.bad} role="alert">
        The sources could not be listed: {error.message}
      </p>
    )
  }
  if (!data || data.sources.length === 0) return null
  return (
    <section className={styles.sources}>
      <h2>In this workspace</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Read as</th>
            <th scope="col">Rows</th>
            <th scope="col" className={styles.number}>
              Comments
            </th>
            <th scope="col">Imported</th>
            <th scope="col">
              <span className={styles.said}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.sources.map((source) => (
            <tr key={source.id}>
              <td className={styles.file}>
                <Link to="/source/$id" params={{ id: source.id }} className={styles.link}>
                  {source.file}
                </Link>
              </td>
              <td>
                {readAs[source.kind]}
                {saysMore(source.tool) && `, ${source.tool}`}
              </td>
              <td>
                {recordsOf(source.kind, source.rowsKept)}
                {source.rowsSkipped > 0 && (
                  <span className={styles.left}>, {formatCount(source.rowsSkipped, 'row')} left out</span>
                )}
              </td>
              <td className={styles.number}>{formatNumber(source.comments)}</td>
              <td>{formatDate(source.importedAt)}</td>
              <td className={styles.action}>
                <Button
                  label={`Withdraw ${source.file}`}
                  onPress={() => void withdraw.run({ id: source.id }, `${source.file} withdrawn`)}
                >
                  Withdraw
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
