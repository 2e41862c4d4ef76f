import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { Move } from '#shared/contract/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { DueDate } from '../priorities/due-date.tsx'
import { stepMove } from '../priorities/rank-order.ts'
import { ShortField } from '../priorities/short-field.tsx'
import styles from './move-list.module.css'

interface MoveListProps {
  readonly priority: string
  readonly moves: readonly Move[]
}

/** What is to be done, in order, with who does it and by when. It goes on after the commit. */
export function MoveList({ priority, moves }: MoveListProps) {
  const add = useCommand('plan.addMove')
  const order = useCommand('plan.orderMove')
  const step = (id: string, by: -1 | 1): void => {
    const to = stepMove(
      moves.map((move) => move.id),
      id,
      by,
    )
    if (to) void order.run({ move: to.id, before: to.before })
  }
  return (
    <>
      <ol className={styles.moves} aria-label="Moves">
        {moves.map((move, at) => (
          <MoveRow
            key={move.id}
            move={move}
            isFirst={at === 0}
            isLast={at === moves.length - 1}
            onStep={(by) => step(move.id, by)}
          />
        ))}
      </ol>
      <AddLine onAdd={(text) => void add.run({ id: priority, text })}>Add a move</AddLine>
    </>
  )
}

interface MoveRowProps {
  readonly move: Move
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onStep: (by: -1 | 1) => void
}

function MoveRow({ move, isFirst, isLast, onStep }: MoveRowProps) {
  const update = useCommand('plan.updateMove')
  const remove = useCommand('plan.removeMove')
  const { id, text, owner, dueOn, isDone } = move
  return (
    <li className={styles.move}>
      <Checkbox
        label={`Done: ${text}`}
        isSelected={isDone}
        onChange={(done) => void update.run({ move: id, isDone: done })}
      />
      <div className={classNames(styles.text, isDone && styles.done)}>
        <InlineEdit
          label={`Move ${text}`}
          value={text}
          isRequired
          maxLength={300}
          onSave={(words) => void update.run({ move: id, text: words })}
        />
      </div>
      <div className={styles.tools}>
        <IconButton label={`Move ${text} up`} isDisabled={isFirst} onPress={() => onStep(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton label={`Move ${text} down`} isDisabled={isLast} onPress={() => onStep(1)}>
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={`Remove ${text}`} onPress={() => void remove.run({ move: id }, `Removed “${text}”`)}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className={styles.who}>
        <ShortField
          label={`Owner of ${text}`}
          value={owner}
          placeholder="Owner’s role"
          width="role"
          maxLength={120}
          onSave={(words) => void update.run({ move: id, owner: words })}
        />
        <DueDate label={`Date of ${text}`} value={dueOn} onSave={(day) => void update.run({ move: id, dueOn: day })} />
      </div>
    </li>
  )
}
