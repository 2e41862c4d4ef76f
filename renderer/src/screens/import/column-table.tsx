import type { z } from 'zod'
import type { columnSchema } from '#shared/contract/values.ts'
import { classNames } from '../../ui/class-names.ts'
import { Select } from '../../ui/select.tsx'
import styles from './column-table.module.css'
import type { Asked, ReadPreview } from './draft-file.ts'
import { rolesFor, roleWords } from './import-words.ts'

type Column = z.infer<typeof columnSchema>

const scoreNames = { nps: 'NPS', csat: 'CSAT', ces: 'CES', rating: 'rating' } as const

/** What the reader understood of a column, in a line. */
function columnNote({ role, score, why, name }: Column): string {
  if (role === 'score' && score) return `${scoreNames[score.kind]} ${score.min} to ${score.max}`
  if (role === 'attribute') return `kept as “${name}”`
  return why
}

/** Columns with a meaning first, those kept as they are next, in the file's order otherwise. */
function inOrder(columns: readonly Column[]): readonly Column[] {
  const place = ({ role }: Column): number => (role === 'leave-out' ? 2 : role === 'attribute' ? 1 : 0)
  return [...columns].sort((a, b) => place(a) - place(b))
}

export interface ColumnTableProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** The columns of a table with their meaning, which can be changed, over the first rows. */
export function ColumnTable({ preview, onAsk }: ColumnTableProps) {
  const { doubtful, reading } = preview
  const samples = preview.samples.map((cells, at) => ({ key: `sample ${at + 1}`, cells }))
  const columns = inOrder(preview.columns)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.index}
                scope="col"
                className={classNames(doubtful.includes(column.index) && styles.doubtful)}
              >
                <span className={styles.name} title={column.question ?? column.name}>
                  {column.question ? `${column.name} ${column.question}` : column.name}
                </span>
                <Select
                  label={`Meaning of ${column.name}`}
                  hidesLabel
                  options={rolesFor(reading.kind, column.role).map((role) => ({ id: role, label: roleWords[role] }))}
                  value={column.role}
                  onChange={(role) => onAsk({ columns: { [column.name]: role } })}
                />
                <span className={styles.note} title={column.why}>
                  {doubtful.includes(column.index) ? `Check: ${columnNote(column)}` : columnNote(column)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {samples.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map((column) => (
                <td key={column.index} className={classNames(column.role === 'leave-out' && styles.off)}>
                  {column.role === 'leave-out' ? '•••' : (cells[column.index] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
