import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { useImportDraft, useImportDraftState } from './import-draft.ts'
import { listed } from './mask-words.ts'
import { useWatchedFolders } from './use-watched-folders.ts'
import styles from './waiting-files.module.css'

/** New files in watched folders: a proposed import, taken up or turned down. */
export function WaitingFiles() {
  const { folders, waiting, settle } = useWatchedFolders()
  const draft = useImportDraft()
  const { files } = useImportDraftState()
  const taken = new Set(files.map((file) => file.watched))
  const proposed = waiting.filter((file) => !taken.has(file.token))
  if (proposed.length === 0) return null
  const names = folders.filter((folder) => folder.waiting.length > 0).map((folder) => folder.name)
  return (
    <section className={styles.waiting} aria-label="New files">
      <span className={styles.words}>
        {formatCount(proposed.length, 'new file')} in {listed(names)}:{' '}
        <span className={styles.names}>{proposed.map((file) => file.name).join(', ')}</span>
      </span>
      <Button onPress={() => void draft.addWaiting(proposed)}>
        Look at {formatCount(proposed.length, 'new file')}
      </Button>
      <Button onPress={() => void settle(proposed.map((file) => file.token))}>
        {proposed.length === 1 ? 'Not this one' : 'Not these'}
      </Button>
    </section>
  )
}
