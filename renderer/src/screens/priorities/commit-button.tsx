import { useState } from 'react'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PriorityList } from './priority-words.ts'
import styles from './commit-button.module.css'

interface CommitButtonProps {
  readonly list: PriorityList
}

/** Commits the priorities of the cycle: asks who signs off and, right here, for the reason of each below the evidence rule. */
export function CommitButton({ list }: CommitButtonProps) {
  return (
    <Popover
      label={`Commit for ${list.cycle.name}`}
      placement="bottom end"
      trigger={<Button variant="primary">Commit for {list.cycle.name}</Button>}
    >
      {(close) => <CommitForm list={list} onDone={close} />}
    </Popover>
  )
}

function CommitForm({ list, onDone }: CommitButtonProps & { readonly onDone: () => void }) {
  const commit = useCommand('priorities.commit')
  const [signedBy, setSignedBy] = useState('')
  const below = list.priorities.filter((card) => !card.tied.met)
  const sign = async (): Promise<void> => {
    const answer = await commit.run(
      { signedBy },
      `Committed ${list.priorities.length} priorities for ${list.cycle.name}`,
    )
    if (answer) onDone()
  }
  return (
    <div className={styles.form}>
      <h2>Commit for {list.cycle.name}</h2>
      {list.commit.why.length > 0 && (
        <ul className={styles.why} aria-label="What stands in the way">
          {list.commit.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {below.map((card) => (
        <ReasonField key={card.id} card={card} />
      ))}
      <TextField label="Who signs off" value={signedBy} onChange={setSignedBy} maxLength={120} />
      <Button
        variant="primary"
        isDisabled={!list.commit.allowed || signedBy.trim() === '' || commit.isRunning}
        onPress={() => void sign()}
      >
        Commit {list.priorities.length} priorities
      </Button>
    </div>
  )
}

function ReasonField({ card }: { readonly card: PriorityCard }) {
  const update = useCommand('priorities.update')
  const [reason, setReason] = useState(card.reason)
  const save = (): void => {
    if (reason.trim() !== card.reason) void update.run({ id: card.id, reason })
  }
  return (
    <div className={styles.reason}>
      <TextArea
        label={`Why “${card.title}” all the same`}
        value={reason}
        onChange={setReason}
        onBlur={save}
        rows={2}
        maxLength={1000}
      />
      {card.reason !== '' && <p>Below the evidence rule: {card.tied.reasons.join('; ')}</p>}
    </div>
  )
}
