import { useState } from 'react'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './hand-over-dialog.module.css'

/** Saves a copy for someone, which knows what it was made of. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }) {
  const [who, setWho] = useState('')
  const [error, setError] = useState<string | null>(null)
  const job = useJob('joining.handOver')
  const save = async (): Promise<void> => {
    if (who.trim() === '') return setError('Type for whom it is: it becomes part of the file’s name.')
    let isSaved = false
    await handOver(async (folder) => {
      const made = await job.run({ who, folder })
      isSaved = made !== null
      return made
    })
    if (isSaved) onClose()
  }
  return (
    <Dialog title="Save a copy for someone" isOpen onClose={onClose}>
      <TextField
        label="For"
        placeholder="Their name"
        value={who}
        onChange={setWho}
        error={error ?? job.error?.message ?? null}
        note="Both of you can go on working. When the copy comes back, join it here."
        maxLength={80}
        autoFocus
        onSubmit={() => void save()}
      />
      {job.isRunning && <ProgressLine progress={job.progress} onCancel={job.cancel} />}
      <div className={styles.buttons}>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isDisabled={job.isRunning} onPress={() => void save()}>
          Save copy
        </Button>
      </div>
    </Dialog>
  )
}
