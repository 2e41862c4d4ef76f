import { useNavigate } from '@tanstack/react-router'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AddFilesButton } from './add-files-button.tsx'
import { FileList } from './file-list.tsx'
import { FilePreviewPane } from './file-preview.tsx'
import { useImportDraft, useImportDraftState } from './import-draft.ts'
import { ImportFooter } from './import-footer.tsx'
import { ImportResult } from './import-result.tsx'
import styles from './import-screen.module.css'
import { SourceList } from './source-list.tsx'

export default function ImportScreen() {
  const draft = useImportDraft()
  const { files, selected, refused, imported } = useImportDraftState()
  const navigate = useNavigate()
  const reading = useJob('sources.preview')
  const shown = files.find((file) => file.token === selected)
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <PageHeader
          title="Import"
          facts={
            files.length > 0 ? `${formatCount(files.length, 'file')}, nothing is stored until you import` : undefined
          }
          actions={<AddFilesButton variant={files.length === 0 ? 'primary' : 'default'}>Add files…</AddFilesButton>}
        />
      </div>
      {refused.map((reason) => (
        <p key={reason} className={styles.refused}>
          {reason}
        </p>
      ))}
      {imported.length > 0 && (
        <ImportResult
          reports={imported}
          onSee={(sources) => void navigate({ to: '/evidence', search: { sources: [...sources] } })}
        />
      )}
      {files.length === 0 ? (
        <div className={styles.none}>
          <EmptyState action={<AddFilesButton>Choose files…</AddFilesButton>}>
            Drop survey exports, call transcripts, deal lists or account tables anywhere in this window.
          </EmptyState>
          <SourceList />
        </div>
      ) : (
        <>
          <div className={styles.body}>
            <FileList files={files} selected={selected} onSelect={draft.select} onRemove={draft.remove} />
            {shown && (
              <FilePreviewPane key={shown.token} file={shown} onAsk={(change) => draft.ask(shown.token, change)} />
            )}
          </div>
          <ImportFooter files={files} reading={reading} onCancel={draft.clear} onImported={draft.finish} />
        </>
      )}
      {files.length === 0 && imported.length > 0 && (
        <div className={styles.next}>
          <Button onPress={() => void navigate({ to: '/themes' })}>Go on to themes</Button>
        </div>
      )}
    </div>
  )
}
