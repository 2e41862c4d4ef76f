import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AccountField } from './account-field.tsx'
import { noteDraft, useNoteDraft } from './note-draft.ts'
import styles from './note-dialog.module.css'
import { useKeepNote } from './use-keep-note.ts'

const voices = [
  { id: 'reported', label: 'What we noted' },
  { id: 'customer', label: 'Their own words' },
] as const

/** A note or an e-mail by hand: whose it is, when, and the words. */
export function NoteDialog() {
  const draft = useNoteDraft()
  const keep = useKeepNote()
  const { error } = useJob('sources.writeNote')
  return (
    <Dialog title="Write a note" isOpen={draft.isOpen} onClose={noteDraft.close}>
      <div
        className={styles.form}
        role="group"
        aria-label="Note"
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          void keep.run()
        }}
      >
        <AccountField value={draft.account} onChange={(account) => noteDraft.change({ account })} />
        <TextArea
          label="Words"
          rows={8}
          value={draft.text}
          placeholder="What was said, or an e-mail as it came"
          maxLength={200_000}
          onChange={(text) => noteDraft.change({ text })}
        />
        <div className={styles.line}>
          <SegmentedControl
            label="Whose words"
            segments={voices}
            value={draft.voice}
            onChange={(voice) => noteDraft.change({ voice })}
          />
          <div className={styles.day}>
            <TextField label="Day" type="date" value={draft.on} onChange={(on) => noteDraft.change({ on })} />
          </div>
        </div>
        <p className={styles.note}>
          {draft.voice === 'customer'
            ? 'The whole of it counts as said by the customer and can be quoted.'
            : 'Quoted passages count as said by the customer; the rest counts as reported by staff.'}
        </p>
        {error && (
          <p className={styles.bad} role="alert">
            {error.message}
          </p>
        )}
        <div className={styles.buttons}>
          <span className={styles.keys}>
            <Kbd keys="Mod+Enter" /> saves it
          </span>
          <Button onPress={noteDraft.close}>{draft.text.trim() === '' ? 'Close' : 'Finish later'}</Button>
          <Button
            variant="primary"
            isDisabled={draft.text.trim() === '' || keep.isRunning}
            onPress={() => void keep.run()}
          >
            {keep.isRunning ? 'Saving…' : 'Save the note'}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
