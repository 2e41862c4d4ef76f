import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Popover } from '../../ui/popover.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './comment-actions.module.css'
import type { PassageComment } from './record-words.ts'

/** Out of its strongest theme and into another; its further themes stay. */
export function MoveComment({ comment }: { readonly comment: PassageComment }) {
  const { data: summary } = useEntry('workspace.summary', {})
  const hasNone = summary?.themes === 0
  return (
    <Popover
      label="Move the comment"
      placement="top end"
      trigger={
        <Button isDisabled={hasNone} hint={hasNone ? 'There are no themes yet' : undefined}>
          Move
        </Button>
      }
    >
      {(close) => <WhereTo comment={comment} onDone={close} />}
    </Popover>
  )
}

interface WhereToProps {
  readonly comment: PassageComment
  readonly onDone: () => void
}

/** Asks for the themes when it is opened: their figures count every comment. */
function WhereTo({ comment, onDone }: WhereToProps) {
  const { data } = useEntry('themes.list', {})
  const move = useCommand('themes.moveComments')
  const themes = data?.themes ?? []
  const [from] = comment.themes
  const own = new Set(comment.themes.map((theme) => theme.id))
  return (
    <div className={styles.move}>
      <ComboBox
        label={from ? `From “${from.label}” to` : 'Into the theme'}
        placeholder="Name of a theme"
        autoFocus
        options={themes
          .filter((theme) => !own.has(theme.id))
          .map((theme) => ({ id: theme.id, label: theme.label, icon: <ThemeDot colour={theme.colour} /> }))}
        value={null}
        onChange={(to) => {
          onDone()
          const label = themes.find((theme) => theme.id === to)?.label ?? 'the theme'
          void move.run({ comments: [comment.comment], from: from?.id ?? null, to }, `Moved to ${label}`)
        }}
      />
    </div>
  )
}
