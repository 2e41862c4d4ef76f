import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import bar from '../themes/selection-bar.module.css'
import { AssignMenu } from './assign-menu.tsx'
import type { TickedAccounts } from './use-ticked-accounts.ts'

/** What can be done for all accounts with a tick, as one step back. */
export function AssignBar({ ticked: { ids, clear } }: { readonly ticked: TickedAccounts }) {
  if (ids.length === 0) return null
  return (
    <div className={bar.bar} role="toolbar" aria-label="Chosen accounts">
      <span className={bar.words} role="status">
        {formatCount(ids.length, 'account')} chosen
      </span>
      <AssignMenu accounts={ids} onAssigned={clear}>
        Assign a play
      </AssignMenu>
      <Button variant="quiet" onPress={clear}>
        Clear
      </Button>
    </div>
  )
}
