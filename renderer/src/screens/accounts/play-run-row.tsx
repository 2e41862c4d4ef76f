import type { PlayRun } from '#shared/contract/accounts.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import styles from './account-plays.module.css'
import { playStateWords } from './play-words.ts'

interface PlayRunRowProps {
  readonly run: PlayRun
  /** The name of the account. */
  readonly account: string
}

/** One play of an account: since when and by whom it runs, or how it ended. */
export function PlayRunRow({ run: { id, title, state, assigned, ended }, account }: PlayRunRowProps) {
  const end = useCommand('accounts.endPlay')
  const last = ended ?? assigned
  return (
    <li className={styles.play}>
      <span className={styles.title}>
        {title}
        <span className={styles.note}>
          {playStateWords[state]} {state === 'assigned' && 'since '}
          {formatDate(last.at)}, by {last.by}
        </span>
      </span>
      {state === 'assigned' && (
        <>
          <Button
            label={`Mark ${title} done`}
            isDisabled={end.isRunning}
            onPress={() => void end.run({ run: id, state: 'done' }, `“${title}” is done for ${account}`)}
          >
            Done
          </Button>
          <Button
            variant="quiet"
            label={`Drop ${title}`}
            isDisabled={end.isRunning}
            onPress={() => void end.run({ run: id, state: 'dropped' }, `Dropped “${title}” for ${account}`)}
          >
            Drop
          </Button>
        </>
      )}
    </li>
  )
}
