import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useJob } from '../../api/use-job.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { movedIndex } from '../../ui/table-keys.ts'
import type { DraftFile } from './draft-file.ts'
import styles from './file-list.module.css'
import { fileStatus } from './file-status.ts'

/** Rows that PageUp and PageDown pass. */
const page = 8

export interface FileListProps {
  readonly files: readonly DraftFile[]
  readonly selected: string | null
  readonly onSelect: (token: string) => void
  readonly onRemove: (token: string) => void
}

/** The files on their way in, each with what it is and whether it can be read. Arrows move, Delete takes one off. */
export function FileList({ files, selected, onSelect, onRemove }: FileListProps) {
  const { progress } = useJob('sources.preview')
  const list = useRef<HTMLUListElement>(null)
  const hadFocus = useRef(false)
  const at = files.findIndex((file) => file.token === selected)
  useEffect(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  })

  const press = (event: KeyboardEvent): void => {
    const next = files[movedIndex(event.key, at, { count: files.length, page }) ?? -1]
    const isRemoving = event.key === 'Delete' || event.key === 'Backspace'
    if ((!next && !isRemoving) || selected === null) return
    event.preventDefault()
    hadFocus.current = true
    if (next) onSelect(next.token)
    else onRemove(selected)
  }

  return (
    <ul ref={list} className={styles.list} aria-label="Files">
      {files.map((file) => {
        const isOn = file.token === selected
        const status = fileStatus(file, file.state === 'reading' ? (progress?.done ?? null) : null)
        return (
          <li key={file.token} className={classNames(styles.file, isOn && styles.on)}>
            <button
              type="button"
              className={styles.choose}
              aria-current={isOn}
              tabIndex={isOn || (at < 0 && file === files[0]) ? 0 : -1}
              onClick={() => onSelect(file.token)}
              onKeyDown={press}
            >
              <span className={styles.name} title={file.name}>
                {file.name}
              </span>
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
