import { formatCount, formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { readAs, recordsOf } from './import-words.ts'
import { SourceRemarks } from './source-remarks.tsx'
import styles from './source-list.module.css'

/** What is in the workspace already. */
export function SourceList() {
  const { data } = useEntry('sources.list', {})
  const withdraw = useCommand('sources.withdraw')
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
            <th scope="col">Comments</th>
            <th scope="col">Imported</th>
            <th scope="col">
              <span className={styles.said}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.sources.map((source) => (
            <tr key={source.id}>
              <td className={styles.file} title={`SHA-256 ${source.sha256}`}>
                {source.file}
              </td>
              <td>
                {readAs[source.kind]}, {source.tool}
              </td>
              <td>
                {recordsOf(source.kind, source.rowsKept)} <SourceRemarks source={source} />
              </td>
              <td>{formatCount(source.comments, 'comment')}</td>
              <td>{formatDate(source.importedAt)}</td>
              <td>
                <Button
                  variant="quiet"
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
