import { useState } from 'react'
import { dateOrders, sourceKinds } from '#shared/domain/reading.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import { dateOrderWords, delimiterWords, readAs } from './import-words.ts'
import styles from './reading-options.module.css'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'shift_jis', 'gb18030']

export interface ReadingOptionsProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** What was guessed about the file as a whole, to be corrected. */
export function ReadingOptions({ preview: { reading, columns }, onAsk }: ReadingOptionsProps) {
  const isText = reading.format !== 'xlsx'
  const isTable = columns.length > 0
  const known = encodings.includes(reading.encoding) ? encodings : [reading.encoding, ...encodings]
  return (
    <div className={styles.options}>
      <Select
        label="Kind"
        value={reading.kind}
        options={sourceKinds.map((kind) => ({ id: kind, label: readAs[kind] }))}
        onChange={(kind) => onAsk({ kind })}
      />
      {isText && (
        <Select
          label="Encoding"
          value={reading.encoding}
          options={known.map((encoding) => ({ id: encoding, label: encoding.toUpperCase() }))}
          onChange={(encoding) => onAsk({ reading: { encoding } })}
        />
      )}
      {reading.delimiter !== null && (
        <Select
          label="Columns separated by"
          value={reading.delimiter}
          options={Object.entries(delimiterWords).map(([id, label]) => ({ id, label }))}
          onChange={(delimiter) => onAsk({ reading: { delimiter } })}
        />
      )}
      {isTable && (
        <HeaderRow
          key={reading.headerAt}
          at={reading.headerAt}
          onChange={(headerAt) => onAsk({ reading: { headerAt } })}
        />
      )}
      {isTable && (
        <Select
          label="Dates"
          value={reading.dateOrder}
          placeholder="No dates found"
          options={dateOrders.map((order) => ({ id: order, label: dateOrderWords[order] }))}
          onChange={(dateOrder) => onAsk({ reading: { dateOrder } })}
        />
      )}
    </div>
  )
}

function HeaderRow({ at, onChange }: { readonly at: number; readonly onChange: (at: number) => void }) {
  const [draft, setDraft] = useState(String(at + 1))
  const save = (): void => {
    const row = Number(draft)
    if (Number.isInteger(row) && row >= 1 && row - 1 !== at) onChange(row - 1)
    else setDraft(String(at + 1))
  }
  return (
    <TextField label="Header in row" type="number" value={draft} onChange={setDraft} onBlur={save} onSubmit={save} />
  )
}
