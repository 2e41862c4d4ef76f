import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import type { AccountQuery } from './use-account-pages.ts'

/** Keeps the accounts that are listed as a file for a spreadsheet. */
export function SaveAccounts({ query }: { readonly query: AccountQuery }) {
  const job = useJob('accounts.save')
  return (
    <Button
      hint="The accounts listed here, with their risk, themes and plays"
      isDisabled={job.isRunning}
      onPress={() => void handOver((folder) => job.run({ ...query, folder }), 'account')}
    >
      Save as CSV
    </Button>
  )
}
