import type { AccountRow } from '#shared/contract/accounts.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { AccountPicker } from './account-picker.tsx'
import styles from './account-pane.module.css'

interface MergeIntoProps {
  readonly account: AccountRow
  readonly onMerged: (into: string) => void
}

/** Makes the account count as another, found by typing its name. */
export function MergeInto({ account, onMerged }: MergeIntoProps) {
  const merge = useCommand('accounts.merge')
  const run = async (into: AccountRow): Promise<void> => {
    const done = await merge.run({ from: [account.id], into: into.id }, `${account.name} now counts as ${into.name}`)
    if (done) onMerged(into.id)
  }
  return (
    <Popover
      label="Merge the account into another"
      placement="top end"
      trigger={<Button isDisabled={merge.isRunning}>Merge into…</Button>}
    >
      {(close) => (
        <div className={styles.merge}>
          <AccountPicker
            label={`“${account.name}” is the same customer as`}
            except={account.id}
            onChoose={(into) => {
              close()
              void run(into)
            }}
          />
          <p className={styles.note}>
            Its {formatCount(account.comments, 'comment')} will count for that account. Undo, or Separate there, takes
            it back.
          </p>
        </div>
      )}
    </Popover>
  )
}
