import { useNavigate } from '@tanstack/react-router'
import type { AgreementSample, CoderRole } from '#shared/contract/agreement.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './agreement.module.css'
import { coderOf } from './sample-words.ts'
import { useSaveAnswers } from './use-save-answers.ts'

interface CodeEndProps {
  readonly sample: AgreementSample
  readonly role: CoderRole
  /** Comments that have no answer yet, and the place of the first of them. */
  readonly open: number
  readonly firstOpen: number
  readonly onBack: (to: number) => void
}

/** After the last comment. */
export function CodeEnd({ sample, role, open, firstOpen, onBack }: CodeEndProps) {
  const navigate = useNavigate()
  const hand = useCommand('agreement.handIn')
  const saving = useSaveAnswers(sample.id, role)
  const coder = coderOf(sample, role)
  const handIn = async (): Promise<void> => {
    const isDone = coder?.isFinished || (await hand.run({ sample: sample.id, role }, 'Handed in'))
    if (!isDone) return
    if (sample.origin === 'received') saving.save()
    void navigate({ to: '/codebook/agreement/$id', params: { id: sample.id } })
  }
  if (open > 0) {
    return (
      <EmptyState action={<Button onPress={() => onBack(firstOpen)}>Go to the first of them</Button>}>
        {formatCount(open, 'comment')} {open === 1 ? 'has' : 'have'} no answer yet.
      </EmptyState>
    )
  }
  const skipped = coder?.skipped ?? 0
  return (
    <EmptyState
      action={
        <span className={styles.buttons}>
          <Button variant="primary" autoFocus isDisabled={hand.isRunning} onPress={() => void handIn()}>
            {sample.origin === 'received' ? 'Hand in and save the answers…' : 'Hand in'}
          </Button>
          <Button variant="quiet" onPress={() => onBack(sample.comments - 1)}>
            Back
          </Button>
        </span>
      }
    >
      All {formatCount(sample.comments, 'comment')} are coded
      {skipped > 0 ? `, ${formatCount(skipped, 'comment')} skipped` : ''}. Handed in, the answers stay as they are.
    </EmptyState>
  )
}
