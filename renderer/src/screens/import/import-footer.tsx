import { formatCount } from '#shared/domain/format.ts'
import type { ImportReport } from '#shared/contract/sources.ts'
import { useJob } from '../../api/use-job.ts'
import type { JobHandle } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { importable } from './draft-file.ts'
import type { DraftFile } from './draft-file.ts'
import styles from './import-footer.module.css'

export interface ImportFooterProps {
  readonly files: readonly DraftFile[]
  readonly reading: JobHandle<'sources.preview'>
  readonly onCancel: () => void
  readonly onImported: (reports: readonly ImportReport[]) => void
}

export function ImportFooter({ files, reading, onCancel, onImported }: ImportFooterProps) {
  const importing = useJob('sources.import')
  const ready = importable(files)
  const isReading = files.some((file) => file.state !== 'read')
  const run = async (): Promise<void> => {
    const output = await importing.run({ files: ready.map(({ token, asked }) => ({ token, asked })) })
    if (output) onImported(output.sources)
  }
  return (
    <footer className={styles.footer}>
      {importing.isRunning ? (
        <ProgressLine progress={importing.progress} beforeFirst="Importing" onCancel={importing.cancel} />
      ) : (
        <>
          <Words error={importing.error?.message ?? null} progress={isReading ? reading.progress : null} />
          <Button onPress={onCancel}>Cancel</Button>
          <Button variant="primary" isDisabled={ready.length === 0 || isReading} onPress={() => void run()}>
            {ready.length === 0 ? 'Import' : `Import ${formatCount(ready.length, 'file')}`}
          </Button>
        </>
      )}
    </footer>
  )
}

interface WordsProps {
  readonly error: string | null
  readonly progress: { readonly step: string; readonly detail: string; readonly done: number } | null
}

function Words({ error, progress }: WordsProps) {
  if (error) {
    return (
      <span className={styles.bad} role="alert">
        {error}
      </span>
    )
  }
  if (progress) return <ProgressLine progress={progress} />
  return <span className={styles.words}>E-mail addresses, phone and card numbers are masked on the way in.</span>
}
