import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { commands } from '#shared/commands.ts'
import type { CommandId } from '#shared/commands.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Palette } from '../../ui/palette.tsx'
import type { PaletteGroup } from '../../ui/palette.tsx'
import { useOpenView } from '../evidence/use-open-view.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly run: (id: CommandId) => void
}

/** Commands, themes, views and accounts by name, and the search for comments. */
export function CommandPalette({ isOpen, onClose, run }: CommandPaletteProps) {
  const [query, setQuery] = useState('')
  const found = usePaletteFinds(isOpen && query !== '')
  const navigate = useNavigate()
  const close = (): void => {
    setQuery('')
    onClose()
  }
  const search: PaletteGroup = {
    heading: 'Comments',
    actions: [
      {
        id: 'search',
        label: `Search comments for “${query}”`,
        run: () => void navigate({ to: '/evidence', search: { search: query } }),
      },
    ],
  }
  const listed: PaletteGroup = {
    heading: 'Commands',
    actions: commands
      .filter((command) => command.inPalette)
      .map((command) => ({
        id: command.id,
        label: command.group === 'Go to' ? `Go to ${command.title}` : command.title,
        keys: command.keys,
        run: () => run(command.id),
      })),
  }
  const groups = query === '' ? [listed] : [search, ...found, listed]
  return <Palette isOpen={isOpen} onClose={close} query={query} onQuery={setQuery} groups={groups} />
}

function usePaletteFinds(isEnabled: boolean): readonly PaletteGroup[] {
  const navigate = useNavigate()
  const { data: themes } = useEntry('themes.list', {}, { isEnabled })
  const { data: facets } = useEntry('evidence.facets', {}, { isEnabled })
  const openView = useOpenView()
  const { data: views } = useEntry('views.list', {}, { isEnabled })
  if (!isEnabled) return []
  return [
    {
      heading: 'Themes',
      actions: (themes?.themes ?? []).map((theme) => ({
        id: `theme-${theme.id}`,
        label: theme.label,
        icon: <ThemeDot colour={theme.colour} />,
        detail: formatCount(theme.comments, 'comment'),
        run: () => void navigate({ to: '/themes', search: { selected: theme.id } }),
      })),
    },
    {
      heading: 'Views',
      actions: (views?.views ?? []).map((view) => ({
        id: `view-${view.id}`,
        label: view.name,
        run: () => openView(view),
      })),
    },
    {
      heading: 'Accounts',
      actions: (facets?.accounts ?? []).map((account) => ({
        id: `account-${account.value}`,
        label: account.label,
        detail: formatCount(account.comments, 'comment'),
        run: () => void navigate({ to: '/evidence', search: { accounts: [account.value] } }),
      })),
    },
  ]
}
