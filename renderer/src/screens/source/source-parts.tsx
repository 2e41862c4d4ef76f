import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { bytesWords } from '../import/file-status.ts'
import styles from './source-table.module.css'

const shownMost = 20

export interface SourcePartsProps {
  readonly parts: OutputOf<'sources.get'>['parts']
}

/** The files that were read as one. */
export function SourceParts({ parts }: SourcePartsProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? parts : parts.slice(0, shownMost)
  return (
    <section aria-label="Files in it">
      <h2>{formatCount(parts.length, 'file')} in it</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className={styles.number}>
              Size
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part.name}>
              <td>{part.name}</td>
              <td className={styles.number}>{bytesWords(part.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {parts.length > shownMost && (
        <Button className={styles.more ?? ''} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show ${shownMost} of them` : `Show all ${formatCount(parts.length, 'file')}`}
        </Button>
      )}
    </section>
  )
}
