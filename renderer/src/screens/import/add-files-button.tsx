import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './add-files-button.module.css'
import { useChooseFiles } from './use-choose-files.ts'

export interface AddFilesButtonProps {
  readonly children: ReactNode
  readonly variant?: 'primary' | 'default'
  /** A folder with everything in it, rather than files. */
  readonly isFolder?: boolean
  /** Before files are added, wherever they came from. */
  readonly onAdded?: () => void
}

/** Chooses files or a folder in the system's dialog, or where there is none in the browser's. */
export function AddFilesButton({ children, variant = 'default', isFolder = false, onAdded }: AddFilesButtonProps) {
  const { choose, take } = useChooseFiles(isFolder ? 'folder' : 'files', onAdded)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={variant} onPress={() => void choose(() => input.current?.click())}>
        {children}
      </Button>
      <input
        ref={(element) => {
          input.current = element
          if (element) element.webkitdirectory = isFolder
        }}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        data-testid={isFolder ? 'folder-input' : 'file-input'}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can then be chosen once more.
          event.target.value = ''
          take(files)
        }}
      />
    </>
  )
}
