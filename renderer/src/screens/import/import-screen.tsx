import { useNavigate } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { AlertList } from '../alerts/alert-list.tsx'
import { WriteNoteButton } from '../note/write-note-button.tsx'
import { AddFilesButton } from './add-files-button.tsx'
import { importable } from './draft-file.ts'
import { FileList } from './file-list.tsx'
import { FilePreviewPane } from './file-preview.tsx'
import { useImportDraft, useImportDraftState } from './import-draft.ts'
import { ImportFooter } from './import-footer.tsx'
import { ImportResult } from './import-result.tsx'
import { listWords } from './import-words.ts'
import styles from './import-screen.module.css'
import { SourceList } from './source-list.tsx'
import { useRemoveFile } from './use-remove-file.ts'
import { WaitingFiles } from './waiting-files.tsx'
import { WatchedFolders } from './watched-folders.tsx'

export default function ImportScreen() {
  const draft = useImportDraft()
  const { files, selected, opening, refused, imported } = useImportDraftState()
  const remove = useRemoveFile()
  const navigate = useNavigate()
  const shown = files.find((file) => file.token === selected)
  const mayImport = importable(files).length > 0 || files.some((file) => file.state !== 'read')
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <PageHeader
          title="Import"
          facts={listWords(files.length, mayImport) ?? undefined}
          actions={
            <>
              <WriteNoteButton />
              <AddFilesButton isFolder>Add a folder…</AddFilesButton>
              <AddFilesButton variant={files.length === 0 && imported.length === 0 ? 'primary' : 'default'}>
                Add files…
              </AddFilesButton>
            </>
          }
        />
      </div>
      <Opening names={opening} />
      <Refused reasons={refused} onClose={draft.dismissRefused} />
      <WaitingFiles />
      {imported.length > 0 && (
        <ImportResult
          reports={imported}
          onSee={(sources) => void navigate({ to: '/evidence', search: { sources: [...sources] } })}
          onThemes={() => void navigate({ to: '/themes' })}
        />
      )}
      {files.length === 0 ? (
        <div className={styles.none}>
          <AlertList />
          <EmptyState action={<AddFilesButton>Choose files…</AddFilesButton>}>
            Drop survey exports, call transcripts, deal lists or account tables anywhere in this window: files, folders
            or archives of them.
          </EmptyState>
          <SourceList />
          <WatchedFolders />
        </div>
      ) : (
        <>
          <div className={styles.body}>
            <FileList files={files} selected={selected} onSelect={draft.select} onRemove={remove} />
            {shown && (
              <FilePreviewPane
                key={shown.token}
                file={shown}
                hasOthers={importable(files).some((file) => file !== shown)}
                onAsk={(change) => draft.ask(shown.token, change)}
                onStartAfresh={() => draft.startAfresh(shown.token)}
              />
            )}
          </div>
          <ImportFooter files={files} onCancel={draft.clear} onImported={draft.finish} />
        </>
      )}
    </div>
  )
}

/** What was picked and is being looked into. */
function Opening({ names }: { readonly names: readonly string[] }) {
  const gathering = useJob('sources.gather')
  if (names.length === 0) return null
  const words =
    names.length === 1 ? `Looking inside ${names[0]}` : `Looking inside ${formatCount(names.length, 'file')}`
  return (
    <div className={styles.opening} role="status">
      <ProgressLine progress={gathering.progress} beforeFirst={words} onCancel={gathering.cancel} />
    </div>
  )
}

interface RefusedProps {
  readonly reasons: readonly string[]
  readonly onClose: () => void
}

/** What cannot be imported, each with its reason. */
function Refused({ reasons, onClose }: RefusedProps) {
  if (reasons.length === 0) return null
  const rows = reasons.map((reason, nth) => ({ key: `refused ${nth}`, reason }))
  return (
    <section className={styles.refused} aria-label="Not added" role="alert">
      <ul className={styles.reasons}>
        {rows.map(({ key, reason }) => (
          <li key={key}>{reason}</li>
        ))}
      </ul>
      <IconButton label="Close the list of what was not added" onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </section>
  )
}
