import { useRef } from 'react'
import type { ReactNode } from 'react'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import styles from './add-files-button.module.css'
import { useImportDraft } from './import-draft.ts'

export interface AddFilesButtonProps {
  readonly children: ReactNode
  readonly variant?: 'primary' | 'default'
  /** After files were added, wherever they came from. */
  readonly onAdded?: () => void
}

/** Chooses files in the system's dialog, or where there is none in the browser's. */
export function AddFilesButton({ children, variant = 'default', onAdded }: AddFilesButtonProps) {
  const { data: host } = useEntry('host.info', {})
  const draft = useImportDraft()
  const input = useRef<HTMLInputElement>(null)
  const choose = async (): Promise<void> => {
    if (!host?.hasDialogs) return input.current?.click()
    const picked = await attempt(request('host.pickFiles', {}))
    if (!picked || picked.files.length === 0) return
    draft.addPicked(picked.files)
    onAdded?.()
  }
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    onAdded?.()
    await draft.addFiles(files)
  }
  return (
    <>
      <Button variant={variant} onPress={() => void choose()}>
        {children}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        data-testid="file-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can then be chosen once more.
          event.target.value = ''
          void take(files)
        }}
      />
    </>
  )
}
