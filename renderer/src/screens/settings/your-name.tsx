import type { OutputOf } from '#shared/contract/contract.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { CommitField } from '../import/commit-field.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

type Author = OutputOf<'settings.machine'>['author']

export function YourName({ author }: { readonly author: Author }) {
  const { run, error } = useJob('settings.setAuthor')
  const note = author.isOwn
    ? 'Every change and every commit is signed with it from now on.'
    : 'Every change and every commit is signed with it. Until you write one, it is your name on this computer.'
  return (
    <Setting title="Your name" note={note}>
      <div className={styles.line}>
        <div className={styles.field}>
          <CommitField
            label="Name"
            value={author.name}
            accepts={(name) => name !== '' && name.length <= 120}
            onCommit={(name) => void run({ name })}
          />
        </div>
        {author.isOwn && (
          <Button variant="quiet" onPress={() => void run({ name: '' })}>
            Use the name on this computer
          </Button>
        )}
      </div>
      {error && (
        <p className={styles.problem} role="alert">
          {error.message}
        </p>
      )}
    </Setting>
  )
}
