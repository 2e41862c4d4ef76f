import type { AccountDetail } from '#shared/contract/accounts.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import styles from './account-plays.module.css'
import { AssignMenu } from './assign-menu.tsx'
import { NoPlays } from './no-plays.tsx'
import { PlayRunRow } from './play-run-row.tsx'

/** So many are offered; the menu holds all. */
const offered = 3

/** What is being done about an account, and what could be. */
export function AccountPlays({ detail: { account, suggested } }: { readonly detail: AccountDetail }) {
  const { data: library } = useEntry('library.list', {})
  if (!library) return null
  const { id, name, plays } = account
  return (
    <section>
      <h3>Plays</h3>
      {plays.length > 0 && (
        <ul className={styles.plays}>
          {plays.map((run) => (
            <PlayRunRow key={run.id} run={run} account={name} />
          ))}
        </ul>
      )}
      {library.plays.length === 0 ? (
        <NoPlays />
      ) : (
        <>
          <Suggested account={{ id, name }} plays={suggested.slice(0, offered)} />
          <div className={styles.more}>
            <AssignMenu accounts={[id]} name={name}>
              {suggested.length > 0 ? 'Another play' : 'Assign a play'}
            </AssignMenu>
          </div>
        </>
      )}
    </section>
  )
}

interface SuggestedProps {
  readonly account: { readonly id: string; readonly name: string }
  readonly plays: AccountDetail['suggested']
}

function Suggested({ account, plays }: SuggestedProps) {
  const assign = useCommand('accounts.assignPlay')
  if (plays.length === 0) return null
  return (
    <>
      <h4 className={styles.heading}>Suggested</h4>
      <ul className={styles.plays}>
        {plays.map(({ play, title, fits }) => (
          <li key={play} className={styles.play}>
            <span className={styles.title}>
              {title}
              {fits !== null && <span className={styles.note}>Fits: {fits}</span>}
            </span>
            <Button
              label={`Assign ${title}`}
              isDisabled={assign.isRunning}
              onPress={() =>
                void assign.run({ accounts: [account.id], play }, `Assigned “${title}” to ${account.name}`)
              }
            >
              Assign
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
