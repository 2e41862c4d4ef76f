import { ChevronsUpDown } from 'lucide-react'
import type { CommandId } from '#shared/commands.ts'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'

export interface WorkspaceMenuProps {
  readonly name: string
  readonly run: (id: CommandId) => void
}

/** The workspace's name, which opens the others. */
export function WorkspaceMenu({ name, run }: WorkspaceMenuProps) {
  const { data } = useEntry('host.workspaces', {})
  const others = data?.recent.filter((workspace) => workspace.id !== data.current) ?? []
  const recent: MenuGroup = {
    heading: 'Recent workspaces',
    actions: others.map((workspace) => ({
      id: workspace.id,
      label: workspace.name,
      detail: workspace.folder,
      run: () => void attempt(request('host.openWorkspace', { id: workspace.id })),
    })),
  }
  const own: MenuGroup = {
    heading: 'This workspace and new ones',
    actions: [
      { id: 'rename', label: 'Rename workspace…', run: () => run('workspace.rename') },
      { id: 'copy', label: 'Save a copy for someone…', run: () => run('workspace.copy') },
      { id: 'join', label: 'Join a workspace…', run: () => run('join') },
      { id: 'new', label: 'New workspace…', run: () => run('workspace.new') },
      { id: 'sample', label: 'Open the sample workspace', run: () => run('workspace.sample') },
    ],
  }
  return (
    <Menu
      label="Workspaces"
      groups={others.length > 0 ? [recent, own] : [own]}
      trigger={
        <Button variant="quiet">
          {name}
          <ChevronsUpDown aria-hidden />
        </Button>
      }
    />
  )
}
