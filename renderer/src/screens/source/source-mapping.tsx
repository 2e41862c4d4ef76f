import type { OutputOf } from '#shared/contract/contract.ts'
import { useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { columnNote, foldedColumns } from '../import/column-words.ts'
import { dateOrderWords, roleWords } from '../import/role-words.ts'
import styles from './source-table.module.css'

type Column = OutputOf<'sources.get'>['columns'][number]

const noDoubts: readonly number[] = []

/** What each column was read as. */
export function SourceMapping({ columns }: { readonly columns: readonly Column[] }) {
  const [showsAll, setShowsAll] = useState(false)
  const folded = foldedColumns(columns, noDoubts)
  const shown = showsAll ? folded.all : folded.first
  return (
    <section aria-label="Columns">
      <h2>Columns</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Read as</th>
            <th scope="col">How</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <tr key={column.index}>
              <td>
                {column.name}
                {column.question && column.question !== column.name && (
                  <span className={styles.quiet}> {column.question}</span>
                )}
              </td>
              <td className={styles.short}>{roleWords[column.role]}</td>
              <td className={styles.quiet}>
                {columnNote(column)}
                {column.dateOrder && `. ${dateOrderWords[column.dateOrder]}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {folded.first.length < folded.all.length && (
        <Button className={styles.more ?? ''} onPress={() => setShowsAll(!showsAll)}>
          {showsAll
            ? `Show the ${formatCount(folded.first.length, 'column')} that matter`
            : `Show all ${formatCount(folded.all.length, 'column')}`}
        </Button>
      )}
    </section>
  )
}
