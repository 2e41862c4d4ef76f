import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { DueDate } from './due-date.tsx'
import { rowKeys } from './row-keys.ts'
import { ShortField } from './short-field.tsx'
import styles from './target-rows.module.css'

export interface TargetRow {
  readonly text: string
  readonly baseline: string
  readonly target: string
  /** Inclusive ISO day. */
  readonly dueOn: string | null
}

interface TargetRowsProps {
  /** 'goal', 'measure' */
  readonly noun: string
  readonly rows: readonly TargetRow[]
  readonly most: number
  readonly isDisabled: boolean
  readonly onSave: (rows: TargetRow[]) => void
}

const empty: TargetRow = { text: '', baseline: '', target: '', dueOn: null }
const cut = ({ text, baseline, target, dueOn }: TargetRow): TargetRow => ({ text, baseline, target, dueOn })

/** Goals or measures, each with where it stands, where it should be, and by when. A new one is kept once it has a text. */
export function TargetRows({ noun, rows, most, isDisabled, onSave }: TargetRowsProps) {
  const keys = rowKeys(rows.map((row) => row.text))
  const [isAdding, setAdding] = useState(false)
  const replace = (index: number, change: Partial<TargetRow>): void =>
    onSave(rows.map((row, at) => cut(at === index ? { ...row, ...change } : row)))
  const remove = (index: number): void => onSave(rows.filter((_, at) => at !== index).map(cut))
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => (
        <Row
          key={keys[index]}
          name={`${noun} ${index + 1}`}
          row={row}
          isDisabled={isDisabled}
          onChange={(change) => replace(index, change)}
          onRemove={() => remove(index)}
        />
      ))}
      {isAdding && (
        <div className={styles.row}>
          <InlineEdit
            label={`New ${noun}`}
            value=""
            placeholder={`What the ${noun} is`}
            onSave={(text) => {
              setAdding(false)
              onSave([...rows.map(cut), { ...empty, text }])
            }}
          />
        </div>
      )}
      {rows.length === 0 && isDisabled && <span className={styles.none}>None written</span>}
      {!isDisabled && !isAdding && rows.length < most && (
        <Button variant="quiet" className={styles.add} icon={<Plus aria-hidden />} onPress={() => setAdding(true)}>
          Add a {noun}
        </Button>
      )}
    </div>
  )
}

interface RowProps {
  readonly name: string
  readonly row: TargetRow
  readonly isDisabled: boolean
  readonly onChange: (change: Partial<TargetRow>) => void
  readonly onRemove: () => void
}

function Row({ name, row, isDisabled, onChange, onRemove }: RowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.text}>
        <InlineEdit
          label={`Text of ${name}`}
          value={row.text}
          isRequired
          maxLength={300}
          isDisabled={isDisabled}
          onSave={(text) => onChange({ text })}
        />
        {!isDisabled && (
          <IconButton label={`Remove ${name}`} className={styles.remove ?? ''} onPress={onRemove}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <div className={styles.course}>
        <ShortField
          label={`Baseline of ${name}`}
          value={row.baseline}
          placeholder="Baseline"
          width="number"
          maxLength={60}
          isDisabled={isDisabled}
          onSave={(baseline) => onChange({ baseline })}
        />
        <span aria-hidden>→</span>
        <ShortField
          label={`Target of ${name}`}
          value={row.target}
          placeholder="Target"
          width="number"
          maxLength={60}
          isDisabled={isDisabled}
          onSave={(target) => onChange({ target })}
        />
        {isDisabled ? (
          row.dueOn && <span>by {formatDate(row.dueOn)}</span>
        ) : (
          <DueDate label={`Due date of ${name}`} value={row.dueOn} onSave={(dueOn) => onChange({ dueOn })} />
        )}
      </div>
    </div>
  )
}
