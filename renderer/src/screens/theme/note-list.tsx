import { X } from 'lucide-react'
import { useState } from 'react'
import type { ThemeNote } from '#shared/contract/theme-page.ts'
import { formatDate } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './theme-screen.module.css'

interface NoteListProps {
  readonly theme: string
  readonly notes: readonly ThemeNote[]
}

const longest = 4000

/** What people wrote about the theme, by whom and when. */
export function NoteList({ theme, notes }: NoteListProps) {
  const [draft, setDraft] = useState('')
  const add = useCommand('themes.addNote')
  const edit = useCommand('themes.editNote')
  const remove = useCommand('themes.removeNote')
  const write = async (): Promise<void> => {
    if (await add.run({ id: theme, text: draft })) setDraft('')
  }
  return (
    <section className={styles.section}>
      <h2>Notes</h2>
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <InlineEdit
              label="Note"
              value={note.text}
              isMultiline
              isRequired
              maxLength={longest}
              onSave={(text) => void edit.run({ note: note.id, text })}
            />
            <span className={styles.words}>
              {note.author}, {formatDate(note.at)}
            </span>
            <IconButton label="Remove the note" onPress={() => void remove.run({ note: note.id }, 'Removed the note')}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <TextArea
        label="New note"
        hidesLabel
        rows={2}
        placeholder="What others should know about it"
        value={draft}
        onChange={setDraft}
        maxLength={longest}
      />
      {draft.trim() !== '' && (
        <div>
          <Button isDisabled={add.isRunning} onPress={() => void write()}>
            Write it down
          </Button>
        </div>
      )}
    </section>
  )
}
