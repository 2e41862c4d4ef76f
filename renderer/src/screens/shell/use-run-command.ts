import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { openSample } from '../../api/open-sample.ts'
import { redoLast, undoLast } from '../../api/undo.ts'
import { noteDraft } from '../note/note-draft.ts'
import { chooseLook } from './look.ts'

export type ShellDialog = 'palette' | 'new-workspace' | 'rename-workspace' | 'hand-over'

/** What each command does. `open` shows one of the shell's own dialogs. */
export function useRunCommand(open: (dialog: ShellDialog) => void): (id: CommandId) => void {
  const navigate = useNavigate()
  return useCallback(
    (id: CommandId) => {
      const actions: Readonly<Record<CommandId, () => unknown>> = {
        'go.evidence': () => navigate({ to: '/evidence' }),
        'go.themes': () => navigate({ to: '/themes' }),
        'go.codebook': () => navigate({ to: '/codebook' }),
        'go.agreement': () => navigate({ to: '/codebook/agreement' }),
        'go.map': () => navigate({ to: '/themes', search: { view: 'map' } }),
        'go.trend': () => navigate({ to: '/themes', search: { view: 'trend' } }),
        'go.compare': () => navigate({ to: '/themes', search: { view: 'compare' } }),
        'go.unplaced': () => navigate({ to: '/themes/unplaced' }),
        'go.priorities': () => navigate({ to: '/priorities' }),
        'go.brief': () => navigate({ to: '/brief' }),
        'go.history': () => navigate({ to: '/history' }),
        'go.accounts': () => navigate({ to: '/accounts' }),
        'go.settings': () => navigate({ to: '/settings' }),
        'priorities.weights': () => navigate({ to: '/priorities', search: { panel: 'weights' } }),
        'priorities.drafts': () => navigate({ to: '/priorities', search: { panel: 'drafts' } }),
        'go.plan': () => navigate({ to: '/plan' }),
        import: () => navigate({ to: '/import' }),
        note: () => noteDraft.open(),
        join: () => navigate({ to: '/join' }),
        'workspace.copy': () => open('hand-over'),
        'workspace.new': () => open('new-workspace'),
        'workspace.rename': () => open('rename-workspace'),
        'workspace.sample': () => openSample(),
        undo: () => undoLast(),
        redo: () => redoLast(),
        palette: () => open('palette'),
        'look.system': () => chooseLook('system'),
        'look.light': () => chooseLook('light'),
        'look.dark': () => chooseLook('dark'),
      }
      void actions[id]()
    },
    [navigate, open],
  )
}
