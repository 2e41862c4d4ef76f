import { Button } from '../../ui/button.tsx'
import { noteDraft } from './note-draft.ts'

export function WriteNoteButton() {
  return <Button onPress={noteDraft.open}>Write a note</Button>
}
