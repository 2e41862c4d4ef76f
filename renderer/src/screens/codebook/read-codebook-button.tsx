import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import styles from './read-codebook-button.module.css'
import { useFileChoice } from './use-file-choice.tsx'

interface Looked {
  readonly file: PickedFile
  readonly match: OutputOf<'codebook.look'>
}

/** Reads the codes of another program; what would happen is said first. */
export function ReadCodebookButton() {
  const [looked, setLooked] = useState<Looked | null>(null)
  const read = useCommand('codebook.read')
  const look = async (file: PickedFile): Promise<void> => {
    const match = await attempt(request('codebook.look', { token: file.token }))
    if (match) setLooked({ file, match })
  }
  const { choose, input } = useFileChoice('.qdc,.csv,.xml', 'codebook-input', (file) => void look(file))
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
              void read.run({ token: looked.file.token }, `Read ${formatCount(looked.match.codes, 'code')} as themes`)
            }}
          >
            Read it
          </Button>
          <Button variant="quiet" onPress={() => setLooked(null)}>
            Cancel
          </Button>
        </span>
      )}
      {!looked && <Button onPress={choose}>Read a codebook…</Button>}
      {input}
    </>
  )
}

/** '14 codes in trust.qdc: 9 new, 5 are themes already.' */
function lookedWords({ file, match: { codes, matched, lifted } }: Looked): string {
  const known =
    matched === 0 ? 'all new' : `${formatNumber(codes - matched)} new, ${formatNumber(matched)} are themes already`
  const deep = lifted === 0 ? '' : ` ${formatNumber(lifted)} stand deeper than two levels and move up.`
  return `${formatCount(codes, 'code')} in ${file.name}: ${known}.${deep}`
}
