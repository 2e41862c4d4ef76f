import type { Coding } from '#shared/contract/coding.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import styles from './coding-list.module.css'

export interface CodingListProps {
  /** Of the passage. */
  readonly text: string
  readonly codings: readonly Coding[]
}

/** What people coded in a passage: the theme, the words and the memo. */
export function CodingList({ text, codings }: CodingListProps) {
  const remove = useCommand('coding.remove')
  const setMemo = useCommand('coding.setMemo')
  return (
    <ul className={styles.codings} aria-label="Coded here">
      {codings.map(({ id, theme, start, end, memo, coder, at }) => (
        <li key={id} className={styles.coding}>
          <ThemeChip
            theme={theme}
            onRemove={() => void remove.run({ id }, `Took the passage out of “${theme.label}”`)}
            removeLabel={`Take the passage out of ${theme.label}`}
          />
          <q className={styles.words} title={[coder, formatDate(at)].filter((said) => said !== '').join(', ')}>
            {text.slice(start, end)}
          </q>
          <div className={styles.memo}>
            <InlineEdit
              label={`Memo on ${theme.label}`}
              value={memo}
              placeholder="Add a memo"
              isMultiline
              maxLength={4000}
              onSave={(next) => void setMemo.run({ id, memo: next }, 'Wrote the memo')}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
