import { X } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { DraftFile } from './draft-file.ts'
import styles from './file-list.module.css'
import { fileStatus } from './file-status.ts'

export interface FileListProps {
  readonly files: readonly DraftFile[]
  readonly selected: string | null
  readonly onSelect: (token: string) => void
  readonly onRemove: (token: string) => void
}

/** The files on their way in, each with what it is and whether it can be read. */
export function FileList({ files, selected, onSelect, onRemove }: FileListProps) {
  return (
    <ul className={styles.list} aria-label="Files">
      {files.map((file) => {
        const status = fileStatus(file)
        return (
          <li key={file.token} className={classNames(styles.file, file.token === selected && styles.on)}>
            <button
              type="button"
              className={styles.choose}
              aria-current={file.token === selected}
              onClick={() => onSelect(file.token)}
            >
              <span className={styles.name}>{file.name}</span>
              <span className={classNames(styles.status, styles[status.tone])}>{status.text}</span>
              <span className={styles.detail}>{status.detail}</span>
              <span className={styles.count}>{status.count}</span>
            </button>
            <IconButton
              label={`Take ${file.name} off the list`}
              className={styles.remove ?? ''}
              onPress={() => onRemove(file.token)}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}
