import type { z } from 'zod'
import type { columnSchema } from '#shared/contract/values.ts'
import { dateOrders, scoreKinds } from '#shared/domain/reading.ts'
import { Select } from '../../ui/select.tsx'
import { CommitField } from './commit-field.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import styles from './reading-options.module.css'
import { dateOrderWords, scoreWords } from './role-words.ts'

type Column = z.infer<typeof columnSchema>

export interface ColumnOptionsProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** What was guessed about columns of scores and dates, to be corrected. */
export function ColumnOptions({ preview: { columns, reading }, onAsk }: ColumnOptionsProps) {
  const orders = dateOrders.filter((order) => order !== '1904' || reading.format === 'xlsx')
  return columns.map((column) => {
    const ask = (change: NonNullable<Asked['columns']>[string]): void => onAsk({ columns: { [column.name]: change } })
    if (column.role === 'score') return <ScoreScale key={column.index} column={column} onAsk={ask} />
    const isDate = column.role === 'when' || column.role === 'renewal'
    if (!isDate) return null
    return (
      <Select
        key={column.index}
        label={`Dates in ${column.name}`}
        value={column.dateOrder}
        placeholder="Plain either way"
        options={orders.map((order) => ({ id: order, label: dateOrderWords[order] }))}
        onChange={(dateOrder) => ask({ dateOrder })}
      />
    )
  })
}

interface ScoreScaleProps {
  readonly column: Column
  readonly onAsk: (change: NonNullable<Asked['columns']>[string]) => void
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text))

function ScoreScale({ column, onAsk }: ScoreScaleProps) {
  const score = column.score ?? { kind: 'rating', min: 1, max: 5 }
  return (
    <div className={styles.scale} role="group" aria-label={`Scale of ${column.name}`}>
      <Select
        label={`Score in ${column.name}`}
        value={score.kind}
        options={scoreKinds.map((kind) => ({ id: kind, label: scoreWords[kind] }))}
        onChange={(kind) => onAsk({ score: kind === 'nps' ? { kind, min: 0, max: 10 } : { ...score, kind } })}
      />
      <CommitField
        label="From"
        type="number"
        value={String(score.min)}
        accepts={(text) => isNumber(text) && Number(text) < score.max}
        onCommit={(min) => onAsk({ score: { ...score, min: Number(min) } })}
      />
      <CommitField
        label="To"
        type="number"
        value={String(score.max)}
        accepts={(text) => isNumber(text) && Number(text) > score.min}
        onCommit={(max) => onAsk({ score: { ...score, max: Number(max) } })}
      />
    </div>
  )
}
