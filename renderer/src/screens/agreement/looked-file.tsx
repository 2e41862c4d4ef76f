import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agreement.module.css'

interface LookedFileProps {
  readonly token: string
  readonly onLeave: () => void
}

/** What is in a coding file, before anything is taken in. */
export function LookedFile({ token, onLeave }: LookedFileProps) {
  const navigate = useNavigate()
  const { data, error } = useEntry('agreement.look', { token }, { keepsPrevious: false })
  const read = useCommand('agreement.read')
  const take = async (): Promise<void> => {
    const said = data?.kind === 'answers' ? 'Took the answers in' : 'Took the sample in'
    const taken = await read.run({ token }, said)
    if (taken) void navigate({ to: '/codebook/agreement/$id', params: { id: taken.sample } })
  }
  return (
    <section className={styles.looked} aria-label="Coding file" role="status">
      {error && <p>{error.message}</p>}
      {data && <p>{data.words}</p>}
      {data?.left.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      <div className={styles.buttons}>
        {data && (
          <Button variant="primary" isDisabled={read.isRunning} onPress={() => void take()}>
            {data.kind === 'answers' ? 'Take the answers in' : 'Open the sample'}
          </Button>
        )}
        <Button variant="quiet" onPress={onLeave}>
          Cancel
        </Button>
      </div>
    </section>
  )
}
