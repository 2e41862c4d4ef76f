import { useState } from 'react'
import { request } from '../../api/client.ts'
import { messageOf } from '../../api/request-error.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './workspace-name-dialog.module.css'

export interface WorkspaceNameDialogProps {
  /** A new workspace is named, else the open one renamed. */
  readonly isNew: boolean
  readonly name: string
  readonly onClose: () => void
}

export function WorkspaceNameDialog({ isNew, name, onClose }: WorkspaceNameDialogProps) {
  const [draft, setDraft] = useState(isNew ? '' : name)
  const [error, setError] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (draft.trim() === '') return setError('A workspace needs a name.')
    try {
      if (isNew) await request('host.createWorkspace', { name: draft })
      else await request('workspace.update', { name: draft })
      onClose()
    } catch (failure) {
      setError(messageOf(failure))
    }
  }
  return (
    <Dialog title={isNew ? 'New workspace' : 'Rename workspace'} isOpen onClose={onClose}>
      <TextField
        label="Name"
        value={draft}
        onChange={setDraft}
        error={error}
        note={
          isNew ? 'One file on this machine with everything in it. The one that is open stays as it is.' : undefined
        }
        maxLength={120}
        autoFocus
        onSubmit={() => void save()}
      />
      <div className={styles.buttons}>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" onPress={() => void save()}>
          {isNew ? 'Create workspace' : 'Rename'}
        </Button>
      </div>
    </Dialog>
  )
}
