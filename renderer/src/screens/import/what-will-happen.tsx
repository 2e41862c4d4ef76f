import { formatCount } from '#shared/domain/format.ts'
import type { DraftFile, ReadPreview } from './draft-file.ts'
import { outcomeSentences } from './import-words.ts'
import { missingWords, qualityLine, repairWords } from './quality-words.ts'
import { RemarkTable } from './remark-table.tsx'
import { SaveRowsButton } from './save-rows-button.tsx'
import styles from './what-will-happen.module.css'

export interface WhatWillHappenProps {
  readonly file: DraftFile
  readonly preview: ReadPreview
}

/** What an import of this file does, before it is done. */
export function WhatWillHappen({ file, preview }: WhatWillHappenProps) {
  const { counts, reading, remarksTotal, quality } = preview
  const isKnown = preview.importedBefore !== null && counts.rowsKept === 0
  // Of a file that is here already, every row would say so again.
  const remarks = isKnown ? [] : preview.remarks
  const [first, ...rest] = isKnown
    ? ['Nothing in it is new, so nothing is imported.']
    : outcomeSentences(reading.kind, counts)
  const line = qualityLine(reading.kind, quality)
  return (
    <section aria-label="What will happen">
      <h3>What will happen</h3>
      <p className={styles.words}>
        <b>{first}</b> {rest.join(' ')} {!isKnown && repairWords(preview)}
      </p>
      {line && !isKnown && (
        <p className={styles.words}>
          {line} <span className={styles.missing}>{missingWords(reading.kind, quality)}</span>
        </p>
      )}
      {remarks.length > 0 && (
        <>
          <p className={styles.words}>
            {`${formatCount(remarksTotal, 'row')} not kept as ${remarksTotal === 1 ? 'it is' : 'they are'}:`}
          </p>
          <RemarkTable remarks={remarks} />
          {remarksTotal > remarks.length && (
            <p className={styles.more}>
              and {formatCount(remarksTotal - remarks.length, 'more row')}, which the source keeps after the import.
            </p>
          )}
          <SaveRowsButton of={{ file: { token: file.token, asked: file.asked } }} rows={remarksTotal} />
        </>
      )}
    </section>
  )
}
