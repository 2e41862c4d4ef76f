import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Play } from '#shared/contract/library.ts'
import { useCommand } from '../../api/use-command.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { rowKeys } from '../priorities/row-keys.ts'
import styles from './library.module.css'

interface PlayItemProps {
  readonly play: Play
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children?: ReactNode
}

/** A checklist that a trigger sets off, and the role that runs it. */
export function PlayItem({ play, removeLabel, onRemove, children }: PlayItemProps) {
  const update = useCommand('library.updatePlay')
  const { id, title, trigger, checklist, ownerRole } = play
  const keys = rowKeys(checklist)
  const write = (steps: string[]): void => void update.run({ play: id, checklist: steps })
  return (
    <article className={styles.item} aria-label={`Play: ${title}`}>
      <div className={styles.head}>
        <InlineEdit
          label="Title of the play"
          value={title}
          isRequired
          maxLength={300}
          onSave={(words) => void update.run({ play: id, title: words })}
        />
        <IconButton label={removeLabel} onPress={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <dl className={styles.facts}>
        <dt>When</dt>
        <dd>
          <InlineEdit
            label={`Trigger of ${title}`}
            value={trigger}
            placeholder="What sets it off, in words"
            maxLength={600}
            onSave={(words) => void update.run({ play: id, trigger: words })}
          />
        </dd>
        <dt>Who</dt>
        <dd>
          <InlineEdit
            label={`Owner of ${title}`}
            value={ownerRole}
            placeholder="owner’s role"
            maxLength={120}
            onSave={(words) => void update.run({ play: id, ownerRole: words })}
          />
        </dd>
        <dt>Steps</dt>
        <dd>
          <ol className={styles.steps}>
            {checklist.map((step, at) => (
              <li key={keys[at]}>
                <InlineEdit
                  label={`Step ${at + 1} of ${title}`}
                  value={step}
                  isRequired
                  maxLength={300}
                  onSave={(words) => write(checklist.map((one, place) => (place === at ? words : one)))}
                />
                <IconButton
                  label={`Remove step ${at + 1} of ${title}`}
                  onPress={() => write(checklist.filter((_, place) => place !== at))}
                >
                  <X aria-hidden />
                </IconButton>
              </li>
            ))}
          </ol>
          {checklist.length < 30 && <AddLine onAdd={(step) => write([...checklist, step])}>Add a step</AddLine>}
        </dd>
      </dl>
      {children}
    </article>
  )
}
