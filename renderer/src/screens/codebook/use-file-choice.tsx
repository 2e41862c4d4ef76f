import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { PickedFile } from '#shared/contract/host.ts'
import { attempt } from '../../api/attempt.ts'
import { grantFiles, request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import { toasts } from '../../ui/toasts.ts'
import styles from './use-file-choice.module.css'

interface FileChoice {
  /** Opens the system's dialog, or where there is none the browser's. */
  readonly choose: () => void
  /** Must stand somewhere on the page. */
  readonly input: ReactNode
}

/** One file that a person chooses. @param accept endings: '.qdc,.csv' */
export function useFileChoice(accept: string, testId: string, onFile: (file: PickedFile) => void): FileChoice {
  const { data: host } = useEntry('host.info', {})
  const input = useRef<HTMLInputElement>(null)
  const take = async (files: Promise<readonly PickedFile[]>): Promise<void> => {
    const [file] = (await attempt(files)) ?? []
    if (file) onFile(file)
  }
  const choose = async (): Promise<void> => {
    const { hasDialogs } = host ?? (await request('host.info', {}))
    if (hasDialogs) await take(request('host.pickFiles', {}).then(({ files }) => files))
    else input.current?.click()
  }
  return {
    choose: () => void choose(),
    input: (
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden
        data-testid={testId}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void take(grantedOf(files))
        }}
      />
    ),
  }
}

export async function grantedOf(files: readonly File[]): Promise<readonly PickedFile[]> {
  const { granted, refused } = await grantFiles(files)
  refused.forEach((why) => toasts.warn(why))
  return granted
}
