import type { AccountRow } from '#shared/contract/accounts.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { joinedByWords } from './account-words.ts'
import styles from './account-pane.module.css'

/** The other names it goes by; each can be made an account of its own again. */
export function SpellingList({ account }: { readonly account: AccountRow }) {
  const separate = useCommand('accounts.unmerge')
  if (account.spellings.length === 0) return <p className={styles.none}>It goes by this name only.</p>
  return (
    <ul>
      {account.spellings.map(({ id, name, joinedBy }) => (
        <li key={id} className={styles.spelling}>
          <span>
            {name}
            <span className={styles.how}>{joinedByWords[joinedBy]}</span>
          </span>
          <Button
            variant="quiet"
            label={`Separate ${name}`}
            isDisabled={separate.isRunning}
            onPress={() => void separate.run({ id }, `${name} is an account of its own again`)}
          >
            Separate
          </Button>
        </li>
      ))}
    </ul>
  )
}
