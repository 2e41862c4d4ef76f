import { useRef, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { attempt } from '../../api/attempt.ts'
import { grantFiles, request } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { toasts } from '../../ui/toasts.ts'
import styles from './read-codebook-button.module.css'

interface Looked {
  readonly file: PickedFile
  readonly match: OutputOf<'codebook.look'>
}

/** Reads the codes of another program; what would happen is said first. */
export function ReadCodebookButton() {
  const { data: host } = useEntry('host.info', {})
  const [looked, setLooked] = useState<Looked | null>(null)
  const read = useCommand('codebook.read')
  const input = useRef<HTMLInputElement>(null)
  const look = async (files: Promise<readonly PickedFile[]>): Promise<void> => {
    const [file] = (await attempt(files)) ?? []
    if (!file) return
    const match = await attempt(request('codebook.look', { token: file.token }))
    if (match) setLooked({ file, match })
  }
  const choose = async (): Promise<void> => {
    const { hasDialogs } = host ?? (await request('host.info', {}))
    if (hasDialogs) await look(request('host.pickFiles', {}).then(({ files }) => files))
    else input.current?.click()
  }
  return (
    <>
      {looked && (
        <span className={styles.looked} role="status">
          {lookedWords(looked)}
          <Button
            variant="primary"
            isDisabled={read.isRunning}
            onPress={() => {
              setLooked(null)
              void read.run({ token: looked.file.token }, `Read ${formatCount(looked.match.codes, 'code')}`)
            }}
          >
            Read it
          </Button>
          <Button variant="quiet" onPress={() => setLooked(null)}>
            Leave it
          </Button>
        </span>
      )}
      {!looked && <Button onPress={() => void choose()}>Read a codebook…</Button>}
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".qdc,.csv,.xml"
        tabIndex={-1}
        aria-hidden
        data-testid="codebook-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) void look(grantedOf(files))
        }}
      />
    </>
  )
}

async function grantedOf(files: readonly File[]): Promise<readonly PickedFile[]> {
  const { granted, refused } = await grantFiles(files)
  refused.forEach((why) => toasts.warn(why))
  return granted
}

/** '14 codes in trust.qdc: 9 new, 5 are themes already.' */
function lookedWords({ file, match: { codes, matched, lifted } }: Looked): string {
  const known =
    matched === 0 ? 'all new' : `${formatNumber(codes - matched)} new, ${formatNumber(matched)} are themes already`
  const deep = lifted === 0 ? '' : ` ${formatNumber(lifted)} stand deeper than two levels and move up.`
  return `${formatCount(codes, 'code')} in ${file.name}: ${known}.${deep}`
}
