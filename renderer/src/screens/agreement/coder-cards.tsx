import type { AgreementSample } from '#shared/contract/agreement.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agreement.module.css'
import { CoderCard } from './coder-card.tsx'

/** Who codes the sample, here or on another machine. */
export function CoderCards({ sample }: { readonly sample: AgreementSample }) {
  const job = useJob('agreement.saveTask')
  const isDrawn = sample.origin === 'drawn'
  return (
    <div className={styles.scroll}>
      {isDrawn && <CoderCard sample={sample} coding="first" name="First coder" />}
      <CoderCard sample={sample} coding="second" name={isDrawn ? 'Second coder' : 'Your coding'} />
      {isDrawn && (
        <section className={styles.card} aria-label="On another machine">
          <h2>On another machine</h2>
          <p className={styles.quiet}>
            The file holds the themes with their descriptions and the comments as they are masked, and nothing of how
            anybody sorted them. The other person opens it in Verbatim, codes it, and sends back a file of answers,
            which is read under Check agreement or dropped here.
          </p>
          <div className={styles.buttons}>
            <Button
              isDisabled={job.isRunning}
              onPress={() => void handOver((folder) => job.run({ sample: sample.id, folder }), 'comment')}
            >
              Hand out the sample…
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
