import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Target, TargetRef } from '#shared/contract/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { DueDate } from '../priorities/due-date.tsx'
import { ShortField } from '../priorities/short-field.tsx'
import { CourseLine } from './course-line.tsx'
import styles from './targets.module.css'

interface TargetItemProps {
  readonly target: Target
  readonly at: TargetRef
  /** 'goal 1', for screen readers. */
  readonly name: string
  readonly isDisabled: boolean
  readonly extra: ReactNode
}

type Change = Omit<InputOf<'plan.updateTarget'>, 'kind' | 'id'>

export function TargetItem({ target, at, name, isDisabled, extra }: TargetItemProps) {
  const update = useCommand('plan.updateTarget')
  const remove = useCommand('plan.removeTarget')
  const save = (change: Change): void => void update.run({ ...at, ...change })
  return (
    <div className={styles.target}>
      <div className={styles.text}>
        <InlineEdit
          label={`Text of ${name}`}
          value={target.text}
          isRequired
          maxLength={300}
          isDisabled={isDisabled}
          onSave={(text) => save({ text })}
        />
        {!isDisabled && (
          <IconButton
            label={`Remove ${name}`}
            className={styles.remove ?? ''}
            onPress={() => void remove.run({ ...at }, `Removed “${target.text}”`)}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <div className={styles.way}>
        <ShortField
          label={`Baseline of ${name}`}
          value={target.baseline}
          placeholder="Baseline"
          width="number"
          maxLength={60}
          isDisabled={isDisabled}
          onSave={(baseline) => save({ baseline })}
        />
        <span aria-hidden>→</span>
        <ShortField
          label={`Target of ${name}`}
          value={target.target}
          placeholder="Target"
          width="number"
          maxLength={60}
          isDisabled={isDisabled}
          onSave={(value) => save({ target: value })}
        />
        <DueDate
          label={`Due date of ${name}`}
          value={target.dueOn}
          isDisabled={isDisabled}
          onSave={(dueOn) => save({ dueOn })}
        />
        <ShortField
          label={`Owner of ${name}`}
          value={target.owner}
          placeholder="Owner’s role"
          width="role"
          maxLength={120}
          isDisabled={isDisabled}
          onSave={(owner) => save({ owner })}
        />
        {extra}
      </div>
      <CourseLine target={target} at={at} name={name}>
        {target.baseline !== '' && (
          <DueDate
            label={`Day of the baseline of ${name}`}
            prefix="baseline of"
            placeholder="Day of the baseline"
            value={target.baselineOn}
            isDisabled={isDisabled}
            onSave={(baselineOn) => save({ baselineOn })}
          />
        )}
      </CourseLine>
    </div>
  )
}
