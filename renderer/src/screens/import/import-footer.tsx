import { useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import type { ImportReport } from '#shared/contract/sources.ts'
import type { JobProgress } from '../../api/jobs.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { importable } from './draft-file.ts'
import type { DraftFile } from './draft-file.ts'
import styles from './import-footer.module.css'
import { MaskingLine } from './masking-line.tsx'

export interface ImportFooterProps {
  readonly files: readonly DraftFile[]
  readonly onCancel: () => void
  readonly onImported: (reports: readonly ImportReport[]) => void
}

/** What is masked, how far an import is, and the buttons that start or drop it. */
export function ImportFooter({ files, onCancel, onImported }: ImportFooterProps) {
  const importing = useJob('sources.import')
  const ready = importable(files)
  const isReading = files.some((file) => file.state !== 'read')
  const [wasCancelled, setWasCancelled] = useState(false)
  const cancel = (): void => {
    setWasCancelled(true)
    importing.cancel()
  }
  const run = async (): Promise<void> => {
    setWasCancelled(false)
    const output = await importing.run({ files: ready.map(({ token, asked }) => ({ token, asked })) })
    if (output) onImported(output.sources)
  }
  if (importing.isRunning) {
    return (
      <footer className={styles.footer}>
        <ProgressLine progress={inOneSentence(importing.progress)} beforeFirst="Importing" onCancel={cancel} />
      </footer>
    )
  }
  return (
    <footer className={styles.footer}>
      {importing.error ? (
        <span className={styles.bad} role="alert">
          {importing.error.message}
        </span>
      ) : (
        <div className={styles.said}>
          {wasCancelled && <p role="status">Cancelled: nothing of it was kept.</p>}
          <MaskingLine />
        </div>
      )}
      <Button onPress={onCancel}>Cancel</Button>
      <Button variant="primary" isDisabled={ready.length === 0 || isReading} onPress={() => void run()}>
        {ready.length === 0 ? 'Import' : `Import ${formatCount(ready.length, 'file')}`}
      </Button>
    </footer>
  )
}

/** 'Importing answers.csv, row 12,000' */
function inOneSentence(progress: JobProgress | null): JobProgress | null {
  return progress && { ...progress, step: [progress.step, progress.detail].filter(Boolean).join(' '), detail: '' }
}
