import { useRef } from 'react'
import type { PickedFile } from '#shared/contract/host.ts'
import { attempt } from '../../api/attempt.ts'
import { grantFiles, request } from '../../api/client.ts'
import { Button } from '../../ui/button.tsx'
import { toasts } from '../../ui/toasts.ts'
import styles from './joining.module.css'

export interface ChooseCopyProps {
  readonly onChosen: (file: PickedFile) => void
  readonly isPrimary?: boolean
}

/** The way to the copy that came back, by the system's dialog or the browser's. */
export function ChooseCopy({ onChosen, isPrimary = false }: ChooseCopyProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = async (): Promise<void> => {
    const host = await attempt(request('host.info', {}))
    if (!host) return
    if (!host.hasDialogs) return input.current?.click()
    const picked = await attempt(request('host.pickFiles', { of: 'workspaces' }))
    const [file] = picked?.files ?? []
    if (file) onChosen(file)
  }
  const take = async (files: readonly File[]): Promise<void> => {
    const { granted, refused } = await grantFiles(files.slice(0, 1))
    refused.forEach((why) => toasts.warn(why))
    const [file] = granted
    if (file) onChosen(file)
  }
  return (
    <>
      <Button variant={isPrimary ? 'primary' : 'default'} onPress={() => void choose()}>
        Choose a copy…
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".verbatim"
        tabIndex={-1}
        aria-hidden
        data-testid="copy-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void take(files)
        }}
      />
    </>
  )
}
