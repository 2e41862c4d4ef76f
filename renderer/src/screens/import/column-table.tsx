import { useState } from 'react'
import type { z } from 'zod'
import type { columnSchema } from '#shared/contract/values.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Select } from '../../ui/select.tsx'
import styles from './column-table.module.css'
import type { Asked, ReadPreview } from './draft-file.ts'
import { columnNote, foldedColumns } from './column-words.ts'
import { rolesFor, roleWords } from './role-words.ts'

type Column = z.infer<typeof columnSchema>

export interface ColumnTableProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** The columns of a table with their meaning, which can be changed, over the first rows. */
export function ColumnTable({ preview, onAsk }: ColumnTableProps) {
  const [showsAll, setShowsAll] = useState(false)
  const { doubtful } = preview
  const samples = preview.samples.map((cells, at) => ({ row: preview.sampleRows[at] ?? at + 1, cells }))
  // A sample has a cell for each column there is, in their order.
  const places = new Map(preview.columns.map(({ index }, place) => [index, place]))
  const folded = foldedColumns(preview.columns, doubtful)
  const columns = showsAll ? folded.all : folded.first
  return (
    <>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.row}>
                <span className={styles.name}>Row</span>
              </th>
              {columns.map((column) => (
                <th
                  key={column.index}
                  scope="col"
                  className={classNames(
                    doubtful.includes(column.index) && styles.doubtful,
                    column.role === 'comment' && styles.words,
                  )}
                >
                  <ColumnHead column={column} preview={preview} onAsk={onAsk} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {samples.map(({ row, cells }) => (
              <tr key={row} className={classNames(fateOf(row, preview) === 'left out' && styles.leftOut)}>
                <SampleRow row={row} fate={fateOf(row, preview)} />
                {columns.map((column) => (
                  <td
                    key={column.index}
                    className={classNames(
                      column.role === 'leave-out' && styles.off,
                      column.role === 'comment' && styles.words,
                    )}
                  >
                    {column.role === 'leave-out' ? '•••' : (cells[places.get(column.index) ?? -1] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {folded.first.length < folded.all.length && (
        <div className={styles.more}>
          <Button onPress={() => setShowsAll(!showsAll)}>
            {showsAll
              ? `Show the ${formatCount(folded.first.length, 'column')} that matter`
              : `Show all ${formatCount(folded.all.length, 'column')}`}
          </Button>
          {!showsAll && <span className={styles.hint}>The others are kept as they are or left out.</span>}
        </div>
      )}
    </>
  )
}

type Fate = 'left out' | 'see below' | null

/** What becomes of a row that is shown; what is lost of one that is kept stands in the list below. */
function fateOf(row: number, { remarks }: ReadPreview): Fate {
  const said = remarks.filter((remark) => remark.part === null && remark.row === row)
  if (said.length === 0) return null
  return said.some(({ fate }) => fate === 'left out') ? 'left out' : 'see below'
}

function SampleRow({ row, fate }: { readonly row: number; readonly fate: Fate }) {
  return (
    <th scope="row" className={styles.row}>
      {formatNumber(row)}
      {fate && <span className={styles.fate}>{fate}</span>}
    </th>
  )
}

function ColumnHead({ column, preview, onAsk }: ColumnTableProps & { readonly column: Column }) {
  const isDoubtful = preview.doubtful.includes(column.index)
  const note = columnNote(column)
  return (
    <>
      <span className={styles.name} title={column.question ?? column.name}>
        {column.question ? `${column.name} ${column.question}` : column.name}
      </span>
      <Select
        label={`Meaning of ${column.name}`}
        hidesLabel
        options={rolesFor(preview.reading.kind, column.role).map((role) => ({ id: role, label: roleWords[role] }))}
        value={column.role}
        onChange={(role) => onAsk({ columns: { [column.name]: { role } } })}
      />
      <span className={styles.note} title={column.why}>
        {isDoubtful ? `Check: ${note}` : note}
      </span>
    </>
  )
}
