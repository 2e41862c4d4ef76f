import type { ReactNode } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Explained } from '../../ui/explained.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CommitButton } from './commit-button.tsx'
import { coverageLines, tiedLines } from './fact-lines.ts'
import { countLine, shareLine, type PriorityList } from './priority-words.ts'
import styles from './priorities-header.module.css'

interface PrioritiesHeaderProps {
  readonly list: PriorityList
  /** Which ranks nearly tie or go against the evidence, a line for each. */
  readonly close: readonly string[]
  readonly onWeights: () => void
  /** The line of tools below. */
  readonly children: ReactNode
}

export function PrioritiesHeader({ list, close, onWeights, children }: PrioritiesHeaderProps) {
  const { cycle, priorities } = list
  const isCommitted = cycle.state === 'committed'
  return (
    <PageHeader
      title="Priorities"
      facts={countLine(priorities.length)}
      actions={
        <>
          {priorities.length > 0 && <Button onPress={onWeights}>Weights…</Button>}
          {isCommitted ? <ReopenButton /> : priorities.length > 0 && <CommitButton list={list} />}
        </>
      }
    >
      {priorities.length > 0 && (
        <>
          <Explained name="Tied to customer evidence" className={styles.share ?? ''} lines={tiedLines(list)}>
            <b>{shareLine(list.tiedShare)}</b> tied to customer evidence
          </Explained>
          <Explained name="Comments answered for" className={styles.share ?? ''} lines={coverageLines}>
            <b>{shareLine(list.coverage)}</b> of comments answered for
          </Explained>
        </>
      )}
      {isCommitted && <span className={styles.committed}>{committedLine(cycle)}</span>}
      {close.map((line) => (
        <span key={line} className={styles.close}>
          {line}
        </span>
      ))}
      {children}
    </PageHeader>
  )
}

function committedLine(cycle: PriorityList['cycle']): string {
  const by = cycle.committedBy ? ` by ${cycle.committedBy}` : ''
  return `Committed${by}${cycle.committedAt ? `, ${formatDate(cycle.committedAt)}` : ''}`
}

function ReopenButton() {
  const reopen = useCommand('priorities.reopen')
  return (
    <Button hint="Makes the priorities editable again" onPress={() => void reopen.run({}, 'Reopened the priorities')}>
      Reopen
    </Button>
  )
}
