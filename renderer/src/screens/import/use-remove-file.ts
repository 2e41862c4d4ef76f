import { toasts } from '../../ui/toasts.ts'
import { useImportDraft } from './import-draft.ts'

/** Takes a file off the list and offers to put it back where it stood. */
export function useRemoveFile(): (token: string) => void {
  const draft = useImportDraft()
  return (token) => {
    const { files } = draft.state()
    const at = files.findIndex((file) => file.token === token)
    const file = files[at]
    if (!file) return
    draft.remove(token)
    toasts.say(`${file.name} taken off the list`, {
      action: { label: 'Put it back', run: () => draft.putBack(file, at) },
    })
  }
}
