import { ThemeChip } from '../../ui/theme-chip.tsx'
import { useCommand } from '../../api/use-command.ts'
import styles from './comment-actions.module.css'
import { MoveComment } from './move-comment.tsx'
import { QuoteComment } from './quote-comment.tsx'
import type { PassageComment } from './record-words.ts'

export interface CommentActionsProps {
  readonly comment: PassageComment
  readonly onTheme: (theme: string) => void
  readonly onPriorities: () => void
}

/** The comment's themes, and what can be done with it. */
export function CommentActions({ comment, onTheme, onPriorities }: CommentActionsProps) {
  const move = useCommand('themes.moveComments')
  return (
    <div className={styles.actions}>
      <div className={styles.themes}>
        {comment.themes.map((theme) => (
          <ThemeChip
            key={theme.id}
            theme={theme}
            onPress={() => onTheme(theme.id)}
            onRemove={() =>
              void move.run({ comments: [comment.comment], from: theme.id, to: null }, `Taken out of ${theme.label}`)
            }
            removeLabel={`Take the comment out of ${theme.label}`}
          />
        ))}
        {comment.themes.length === 0 && <span className={styles.none}>Without a theme</span>}
      </div>
      <div className={styles.buttons}>
        <MoveComment comment={comment} />
        <QuoteComment comment={comment.comment} onPriorities={onPriorities} />
      </div>
    </div>
  )
}
