import { Ellipsis } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { AddToPriority } from './add-to-priority.tsx'

interface ThemeActionsProps {
  readonly theme: ThemeDetail
  readonly onRename: () => void
  readonly onArchived?: () => void
}

/** What can be done to a theme; what is done less often stands in a menu. */
export function ThemeActions({ theme, onRename, onArchived }: ThemeActionsProps) {
  const navigate = useNavigate()
  const lock = useCommand('themes.setLock')
  const severe = useCommand('themes.setSevere')
  const nest = useCommand('themes.nest')
  const archive = useCommand('themes.archive')
  const { id, label } = theme
  const putAway = async (): Promise<void> => {
    if (await archive.run({ ids: [id], isArchived: true }, `Archived “${label}”`)) onArchived?.()
  }
  const params = { id }
  return (
    <>
      <AddToPriority theme={theme} />
      <Button hint="Rename (F2)" onPress={onRename}>
        Rename
      </Button>
      <Button
        hint={
          theme.isLocked
            ? 'Lets its name and comments change again'
            : 'Keeps its name and its comments when themes are found again'
        }
        isDisabled={lock.isRunning}
        onPress={() =>
          void lock.run({ id, isLocked: !theme.isLocked }, theme.isLocked ? `Unlocked “${label}”` : `Locked “${label}”`)
        }
      >
        {theme.isLocked ? 'Unlock' : 'Lock'}
      </Button>
      <Menu
        label="More"
        placement="bottom end"
        trigger={
          <IconButton label="More" variant="default">
            <Ellipsis aria-hidden />
          </IconButton>
        }
        groups={[
          {
            actions: [
              {
                id: 'review',
                label: 'Review its comments',
                run: () => void navigate({ to: '/themes/$id/review', params }),
              },
              {
                id: 'split',
                label: 'Split…',
                isDisabled: theme.isLocked,
                run: () => void navigate({ to: '/themes/$id/split', params }),
              },
              ...(theme.parent === null
                ? []
                : [
                    {
                      id: 'alone',
                      label: 'Make it stand alone',
                      run: () => void nest.run({ ids: [id], under: null }, `“${label}” stands alone`),
                    },
                  ]),
            ],
          },
          {
            actions: [
              {
                id: 'severe',
                label: theme.isSevere ? 'Take the severe mark off' : 'Mark as severe',
                run: () => void severe.run({ id, isSevere: !theme.isSevere }),
              },
              { id: 'archive', label: 'Archive', run: () => void putAway() },
            ],
          },
        ]}
      />
    </>
  )
}
