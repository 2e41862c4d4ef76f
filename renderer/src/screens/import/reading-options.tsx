import { sourceKinds } from '#shared/domain/reading.ts'
import { Select } from '../../ui/select.tsx'
import { ColumnOptions } from './column-options.tsx'
import { CommitField } from './commit-field.tsx'
import type { Asked, ReadPreview } from './draft-file.ts'
import { readAs } from './import-words.ts'
import styles from './reading-options.module.css'
import { capital } from './mask-words.ts'
import { delimiterWords, encodingWords, isText } from './reading-words.ts'
import { toolOptions } from './tools.ts'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh', 'shift_jis', 'gb18030']
const endian: Readonly<Record<string, string>> = { 'utf-16le': ' (little end first)', 'utf-16be': ' (big end first)' }

const isRow = (text: string): boolean => /^\d+$/.test(text) && Number(text) >= 1

export interface ReadingOptionsProps {
  readonly preview: ReadPreview
  readonly onAsk: (change: Asked) => void
}

/** What was guessed about the file as a whole, to be corrected. */
export function ReadingOptions({ preview, onAsk }: ReadingOptionsProps) {
  const { reading, columns, sheets } = preview
  const isTable = columns.length > 0
  const known = encodings.includes(reading.encoding) ? encodings : [reading.encoding, ...encodings]
  return (
    <div className={styles.options} role="group" aria-label="How the file is read">
      <Select
        label="Kind"
        value={reading.kind}
        options={sourceKinds.map((kind) => ({ id: kind, label: readAs[kind] }))}
        onChange={(kind) => onAsk({ kind })}
      />
      <Select
        label="Tool it came from"
        value={reading.tool}
        options={toolOptions(isTable, reading.tool)}
        onChange={(tool) => onAsk({ reading: { tool } })}
      />
      {isText(reading.format) && (
        <Select
          label="Encoding"
          value={reading.encoding}
          options={known.map((id) => ({ id, label: encodingWords(id) + (endian[id] ?? '') }))}
          onChange={(encoding) => onAsk({ reading: { encoding } })}
        />
      )}
      {reading.delimiter !== null && (
        <Select
          label="Columns separated by"
          value={reading.delimiter}
          options={Object.entries(delimiterWords).map(([id, label]) => ({ id, label: capital(label) }))}
          onChange={(delimiter) => onAsk({ reading: { delimiter } })}
        />
      )}
      {reading.sheet !== null && (
        <Select
          label="Sheet"
          value={reading.sheet}
          options={sheets.map((sheet) => ({ id: sheet, label: sheet }))}
          onChange={(sheet) => onAsk({ reading: { sheet } })}
        />
      )}
      {isTable && (
        <div className={styles.header}>
          <CommitField
            label="Header starts in row"
            type="number"
            value={String(reading.headerAt + 1)}
            accepts={isRow}
            onCommit={(row) => onAsk({ reading: { headerAt: Number(row) - 1 } })}
          />
          <CommitField
            label="How many header rows"
            type="number"
            value={String(reading.headerRows)}
            accepts={(text) => /^[0-9]$/.test(text)}
            onCommit={(rows) => onAsk({ reading: { headerRows: Number(rows) } })}
          />
        </div>
      )}
      <ColumnOptions preview={preview} onAsk={onAsk} />
    </div>
  )
}
