import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementSample, CoderRole } from '#shared/contract/agreement.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agreement.module.css'
import { coderOf, coderState } from './sample-words.ts'
import { useSaveAnswers } from './use-save-answers.ts'

interface CoderCardProps {
  readonly sample: AgreementSample
  readonly coding: CoderRole
  /** 'Second coder' */
  readonly name: string
}

/** One coder: who it is, how far they are, and what they can do. */
export function CoderCard({ sample, coding: role, name }: CoderCardProps) {
  const navigate = useNavigate()
  const coder = coderOf(sample, role)
  const saving = useSaveAnswers(sample.id, role)
  const go = (): void => void navigate({ to: '/codebook/agreement/$id/$role', params: { id: sample.id, role } })
  return (
    <section className={styles.card} aria-label={name}>
      <h2>{coder ? `${name}: ${coder.name}` : name}</h2>
      {coder && <p className={styles.quiet}>{coderState(coder, sample.comments)}</p>}
      {!coder && <BeginForm sample={sample.id} role={role} onBegun={go} />}
      {coder && !coder.isPlaced && (
        <div className={styles.buttons}>
          {!coder.isFinished && (
            <Button variant="primary" onPress={go}>
              {coder.passed === 0 ? 'Begin' : 'Go on coding'}
            </Button>
          )}
          <Button isDisabled={coder.passed === 0 || saving.isRunning} onPress={saving.save}>
            Save the answers…
          </Button>
        </div>
      )}
    </section>
  )
}

interface BeginFormProps {
  readonly sample: string
  readonly role: CoderRole
  readonly onBegun: () => void
}

function BeginForm({ sample, role, onBegun }: BeginFormProps) {
  const { data: machine } = useEntry('settings.machine', {})
  const [typed, setTyped] = useState<string | null>(null)
  const begin = useCommand('agreement.begin')
  const name = (typed ?? machine?.author.name ?? '').trim()
  const start = async (): Promise<void> => {
    if (name === '') return
    if (await begin.run({ sample, role, name })) onBegun()
  }
  return (
    <div className={styles.begin}>
      <TextField
        label={role === 'first' ? 'Name of the first coder' : 'Name of the second coder'}
        value={typed ?? machine?.author.name ?? ''}
        onChange={setTyped}
        onSubmit={() => void start()}
        maxLength={120}
      />
      <Button isDisabled={name === '' || begin.isRunning} onPress={() => void start()}>
        Code it here, blind
      </Button>
    </div>
  )
}
