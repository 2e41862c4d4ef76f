import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { grantFiles } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import { toasts } from '../../ui/toasts.ts'
import { useImportDraft } from '../import/import-draft.ts'
import { HandOverDialog } from '../joining/hand-over-dialog.tsx'
import { isCodingFile, openCodingFile } from '../agreement/dropped-coding-file.ts'
import { NoteDialog } from '../note/note-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { Rail } from './rail.tsx'
import { SampleProgress } from './sample-progress.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useCommandKeys } from './use-command-keys.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useRunCommand } from './use-run-command.ts'
import type { ShellDialog } from './use-run-command.ts'
import { WorkspaceNameDialog } from './workspace-name-dialog.tsx'

/** What stands around every screen. */
export function Shell() {
  const { data: summary } = useEntry('workspace.summary', {})
  const [dialog, setDialog] = useState<ShellDialog | null>(null)
  const run = useRunCommand(setDialog)
  const navigate = useNavigate()
  const draft = useImportDraft()
  useCommandKeys(run)
  const join = async (copy: File): Promise<void> => {
    const { granted, refused } = await grantFiles([copy])
    refused.forEach((why) => toasts.warn(why))
    for (const { token, name } of granted) void navigate({ to: '/join', search: { token, name } })
  }
  const isDropping = useFileDrop((files) => {
    const [only] = files
    if (files.length === 1 && only?.name.toLowerCase().endsWith('.verbatim')) return void join(only)
    if (files.length === 1 && isCodingFile(files[0])) return void openCodingFile(files, navigate)
    void draft.addFiles(files)
    void navigate({ to: '/import' })
  })
  const close = (): void => setDialog(null)
  return (
    <div className={styles.shell}>
      <TopBar summary={summary} run={run} />
      <Rail summary={summary} />
      <main className={styles.main}>
        <Outlet />
      </main>
      <SampleProgress />
      <NoteDialog />
      {/* What was chosen in it may have opened another dialog by then. */}
      <CommandPalette
        isOpen={dialog === 'palette'}
        onClose={() => setDialog((now) => (now === 'palette' ? null : now))}
        run={run}
      />
      {(dialog === 'new-workspace' || dialog === 'rename-workspace') && (
        <WorkspaceNameDialog isNew={dialog === 'new-workspace'} name={summary?.name ?? ''} onClose={close} />
      )}
      {dialog === 'hand-over' && <HandOverDialog onClose={close} />}
      {isDropping && (
        <div className={styles.drop} aria-hidden>
          Drop the files to see what is in them. Nothing is stored until you import.
        </div>
      )}
    </div>
  )
}
