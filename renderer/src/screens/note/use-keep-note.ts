import { useNavigate } from '@tanstack/react-router'
import { formatCount } from '#shared/domain/format.ts'
import { undoLast } from '../../api/undo.ts'
import { useJob } from '../../api/use-job.ts'
import { toasts } from '../../ui/toasts.ts'
import { noteDraft } from './note-draft.ts'

export interface KeepNote {
  readonly run: () => Promise<void>
  readonly isRunning: boolean
}

/** Stores the note as it stands; the words stay in the window until that is done. */
export function useKeepNote(): KeepNote {
  const job = useJob('sources.writeNote')
  const navigate = useNavigate()
  const run = async (): Promise<void> => {
    const { account, on, text, voice } = noteDraft.state()
    if (text.trim() === '' || job.isRunning) return
    const made = await job.run({
      account: account.trim() === '' ? null : account.trim(),
      on: on === '' ? null : on,
      text,
      voice,
    })
    if (!made) return
    noteDraft.clear()
    const { id, comments, importedBefore } = made.source
    const isKnown = importedBefore !== null
    toasts.closeActions()
    toasts.say(
      isKnown ? 'This note is here already; nothing was added' : `Note saved: ${formatCount(comments, 'comment')}`,
      {
        ...(!isKnown && { action: { label: 'Undo', run: () => void undoLast() } }),
        also: {
          label: 'See it',
          run: () =>
            void navigate(
              comments > 0 ? { to: '/evidence', search: { sources: [id] } } : { to: '/source/$id', params: { id } },
            ),
        },
      },
    )
  }
  return { run, isRunning: job.isRunning }
}
