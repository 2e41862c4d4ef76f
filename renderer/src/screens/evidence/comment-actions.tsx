import { Ellipsis, Tag } from 'lucide-react'
import { useCommand } from '../../api/use-command.ts'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import styles from './comment-actions.module.css'
import { MoveComment } from './move-comment.tsx'
import { QuoteComment } from './quote-comment.tsx'
import type { PassageComment } from './record-words.ts'

export interface CommentActionsProps {
  readonly comment: PassageComment
  readonly onTheme: (theme: string) => void
  readonly onPriorities: () => void
  readonly onLike: (evidenceId: string) => void
}

/** The comment's themes, and what can be done with it. */
export function CommentActions({ comment, onTheme, onPriorities, onLike }: CommentActionsProps) {
  const move = useCommand('themes.moveComments')
  const exclude = useCommand('evidence.exclude')
  const tag = useCommand('evidence.tag')
  const selection = { comments: [comment.comment] }
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
        {comment.isExcluded && <Chip tone="warn">Excluded from counting</Chip>}
        {comment.themes.length === 0 && !comment.isExcluded && <span className={styles.none}>Without a theme</span>}
        {comment.tags.map((name) => (
          <Chip
            key={name}
            removeLabel={`Take the tag ${name} off`}
            onRemove={() => void tag.run({ selection, tag: name, isTagged: false }, `Took “${name}” off`)}
          >
            <Tag aria-hidden className={styles.tag} /> {name}
          </Chip>
        ))}
      </div>
      <div className={styles.buttons}>
        <Menu
          label="More for this comment"
          trigger={
            <IconButton label="More for this comment">
              <Ellipsis aria-hidden />
            </IconButton>
          }
          groups={[
            {
              actions: [
                { id: 'like', label: 'More like this', run: () => onLike(comment.evidenceId) },
                {
                  id: 'exclude',
                  label: comment.isExcluded ? 'Count again' : 'Exclude from counting',
                  run: () =>
                    void exclude.run(
                      { selection, isExcluded: !comment.isExcluded },
                      comment.isExcluded ? 'Counted again' : 'Excluded from counting',
                    ),
                },
              ],
            },
          ]}
        />
        <MoveComment comment={comment} />
        <QuoteComment comment={comment.comment} onPriorities={onPriorities} />
      </div>
    </div>
  )
}
