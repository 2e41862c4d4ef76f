import { Columns2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Draft } from '#shared/contract/drafts.ts'
import { formatCount, formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { InlinePanel } from './inline-panel.tsx'
import type { PriorityList } from './priority-words.ts'
import styles from './drafts-panel.module.css'

interface DraftsPanelProps {
  readonly cycle: PriorityList['cycle']
  readonly onCompare: (draft: string) => void
  readonly onClose: () => void
}

/** Alternative priorities of the cycle: one is in use, the others can be read, compared and gone back to. */
export function DraftsPanel({ cycle, onCompare, onClose }: DraftsPanelProps) {
  const { data } = useEntry('drafts.list', {})
  const isDisabled = cycle.state === 'committed'
  if (!data) return null
  return (
    <InlinePanel
      title={`Drafts of ${cycle.name}`}
      note={noteOf(data.drafts, isDisabled)}
      closeLabel="Close the drafts"
      onClose={onClose}
    >
      <ul>
        {data.drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} cycle={cycle} onCompare={onCompare} />
        ))}
      </ul>
      {!isDisabled && <NewDraft />}
    </InlinePanel>
  )
}

function noteOf(drafts: readonly Draft[], isCommitted: boolean): string {
  if (drafts.length === 0 && isCommitted) return 'There is one set of priorities, the one that was committed.'
  if (drafts.length === 0)
    return 'A new draft begins as a copy of these priorities, which stay as they are under “First draft”.'
  if (!isCommitted) return 'What you change is changed in the draft in use; the others stay as they are.'
  return `“${drafts.find(({ isInUse }) => isInUse)?.name ?? ''}” is the one that was committed. The others can be read.`
}

interface DraftRowProps {
  readonly draft: Draft
  readonly cycle: PriorityList['cycle']
  readonly onCompare: (draft: string) => void
}

function DraftRow({ draft, cycle, onCompare }: DraftRowProps) {
  const rename = useCommand('drafts.rename')
  const use = useCommand('drafts.use')
  const remove = useCommand('drafts.remove')
  const { id, name, isInUse } = draft
  const isDisabled = cycle.state === 'committed'
  return (
    <li className={styles.draft}>
      <div className={styles.name}>
        <InlineEdit
          label={`Name of ${name}`}
          value={name}
          isRequired
          maxLength={80}
          onSave={(next) => void rename.run({ id, name: next })}
        />
        <small>
          {formatCount(draft.priorities, 'priority')} · {stateOf(draft, cycle)}
        </small>
      </div>
      {!isInUse && (
        <>
          <Button icon={<Columns2 aria-hidden />} label={`Compare with ${name}`} onPress={() => onCompare(id)}>
            Compare
          </Button>
          {!isDisabled && (
            <>
              <Button label={`Use ${name}`} onPress={() => void use.run({ id }, `“${name}” is in use now`)}>
                Use
              </Button>
              <IconButton
                label={`Remove ${name}`}
                onPress={() => void remove.run({ id }, `Removed the draft “${name}”`)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </>
          )}
        </>
      )}
    </li>
  )
}

function stateOf({ isInUse, createdAt }: Draft, cycle: PriorityList['cycle']): string {
  if (!isInUse) return `kept since ${formatDate(createdAt)}`
  if (cycle.state === 'open' || cycle.committedAt === null) return 'in use'
  return `committed by ${cycle.committedBy ?? ''}, ${formatDate(cycle.committedAt)}`
}

function NewDraft() {
  const create = useCommand('drafts.create')
  const [name, setName] = useState('')
  const make = async (): Promise<void> => {
    const trimmed = name.trim()
    if (trimmed === '') return
    const answer = await create.run({ name: trimmed }, `“${trimmed}” is in use now`)
    if (answer) setName('')
  }
  return (
    <div className={styles.make}>
      <TextField
        label="Name of a new draft"
        hidesLabel
        placeholder="Name of a new draft"
        value={name}
        onChange={setName}
        onSubmit={() => void make()}
        maxLength={80}
      />
      <Button isDisabled={name.trim() === '' || create.isRunning} onPress={() => void make()}>
        Make a draft
      </Button>
    </div>
  )
}
