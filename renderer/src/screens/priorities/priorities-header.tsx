import { useCommand } from '../../api/use-command.ts'
import { formatDate } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CommitButton } from './commit-button.tsx'
import { countLine, shareLine, windowLine, type PriorityList } from './priority-words.ts'
import styles from './priorities-header.module.css'

interface PrioritiesHeaderProps {
  readonly list: PriorityList
  /** Shows the cycle in the pane. */
  readonly onOpenCycle: () => void
}

export function PrioritiesHeader({ list, onOpenCycle }: PrioritiesHeaderProps) {
  const { cycle, priorities } = list
  const isCommitted = cycle.state === 'committed'
  return (
    <PageHeader
      title="Priorities"
      facts={countLine(priorities.length)}
      actions={isCommitted ? <ReopenButton /> : <OpenActions list={list} />}
    >
      <span className={styles.share}>
        <b>{shareLine(list.tiedShare)}</b> tied to customer evidence
      </span>
      <span className={styles.share}>
        <b>{shareLine(list.coverage)}</b> of comments answered for
      </span>
      {isCommitted && <span className={styles.committed}>{committedLine(cycle)}</span>}
      <span className={styles.cycle}>
        <Button variant="quiet" hint={windowLine(cycle)} onPress={onOpenCycle}>
          Cycle and goals
        </Button>
      </span>
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

function OpenActions({ list }: { readonly list: PriorityList }) {
  return (
    <>
      {list.priorities.length > 0 && list.priorities.length < 5 && list.unused.length > 0 && (
        <SuggestButton list={list} />
      )}
      {list.priorities.length > 0 && <CommitButton list={list} />}
    </>
  )
}

export function SuggestButton({ list }: { readonly list: PriorityList }) {
  const suggest = useCommand('priorities.suggest')
  const has = list.priorities.length
  const actions = [3, 4, 5]
    .filter((total) => total > has)
    .map((total) => ({
      id: String(total),
      label: has === 0 ? `${total} from the themes` : `${total - has} more, ${total} in all`,
      run: () =>
        void suggest.run(
          { count: total - has },
          `Suggested ${total - has === 1 ? '1 priority' : `${total - has} priorities`}`,
        ),
    }))
  return (
    <MenuButton groups={[{ heading: 'By suggested rank, each with three quotations', actions }]} placement="bottom end">
      Suggest
    </MenuButton>
  )
}
