import { useState } from 'react'
import { formatDate } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnTable } from './column-table.tsx'
import type { Asked, DraftFile, ReadPreview } from './draft-file.ts'
import styles from './file-preview.module.css'
import { QuestionVariants } from './question-variants.tsx'
import { ReadingOptions } from './reading-options.tsx'
import { readingWords, sureWords } from './reading-words.ts'
import { RepairOffer } from './repair-offer.tsx'
import { SpeakerList } from './speaker-list.tsx'
import { unreadableWay } from './import-words.ts'
import { WhatWillHappen } from './what-will-happen.tsx'

export interface FilePreviewProps {
  readonly file: DraftFile
  /** Whether anything else on the list can be imported. */
  readonly hasOthers: boolean
  readonly onAsk: (change: Asked) => void
  readonly onStartAfresh: () => void
}

/** How one file is read, what is in it and what an import will do with it. */
export function FilePreviewPane({ file, hasOthers, onAsk, onStartAfresh }: FilePreviewProps) {
  const { preview } = file
  if (!preview) {
    return (
      <div className={styles.pane} role="status">
        <h2>{file.name}</h2>
        <p className={styles.muted}>
          {file.state === 'read' ? 'This file was not read. Take it off the list and add it again.' : 'Reading…'}
        </p>
      </div>
    )
  }
  if (!preview.ok) {
    return (
      <div className={styles.pane}>
        <h2>{file.name}</h2>
        <p className={styles.bad}>{preview.message}</p>
        <p className={styles.muted}>Nothing of it is imported. {unreadableWay(hasOthers)}</p>
      </div>
    )
  }
  return (
    <div className={styles.pane} aria-busy={file.state !== 'read'}>
      <h2>{file.name}</h2>
      <HowItIsRead preview={preview} onAsk={onAsk} onStartAfresh={onStartAfresh} />
      {preview.columns.length > 0 && <ColumnTable preview={preview} onAsk={onAsk} />}
      <RepairOffer preview={preview} onAsk={onAsk} />
      <QuestionVariants preview={preview} onAsk={onAsk} />
      {preview.speakers.length > 0 && <SpeakerList preview={preview} onAsk={onAsk} />}
      <WhatWillHappen file={file} preview={preview} />
    </div>
  )
}

type HowItIsReadProps = Pick<FilePreviewProps, 'onAsk' | 'onStartAfresh'> & { readonly preview: ReadPreview }

function HowItIsRead({ preview, onAsk, onStartAfresh }: HowItIsReadProps) {
  const [isOtherWay, setOtherWay] = useState(false)
  const { reading, parts, remembered, importedBefore, checks, notes } = preview
  return (
    <>
      <div className={styles.reading}>
        <span className={styles.muted}>
          {readingWords(reading, parts)} {!remembered && sureWords(preview)}
        </span>
        <Button variant="quiet" className={styles.link ?? ''} onPress={() => setOtherWay((is) => !is)}>
          {isOtherWay ? 'Close' : 'Read it another way'}
        </Button>
      </div>
      {remembered && (
        <div className={styles.reading}>
          <span className={styles.muted}>
            Read as you read {remembered.file} on {formatDate(remembered.at)}.
          </span>
          <Button variant="quiet" className={styles.link ?? ''} onPress={onStartAfresh}>
            Start afresh
          </Button>
        </div>
      )}
      {isOtherWay && <ReadingOptions preview={preview} onAsk={onAsk} />}
      {checks.map((check) => (
        <p key={check} className={styles.check}>
          {check}
        </p>
      ))}
      {importedBefore && (
        <p className={styles.note}>
          This file was imported on {formatDate(importedBefore)}. What is here already is not imported twice.
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  )
}
