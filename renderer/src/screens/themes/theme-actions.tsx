import type { ThemeDetail } from '#shared/contract/themes.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { AddToPriority } from './add-to-priority.tsx'
import styles from './theme-pane.module.css'

interface ThemeActionsProps {
  readonly theme: ThemeDetail
  readonly onRename: () => void
}

export function ThemeActions({ theme, onRename }: ThemeActionsProps) {
  const lock = useCommand('themes.setLock')
  return (
    <footer className={styles.actions}>
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
          void lock.run(
            { id: theme.id, isLocked: !theme.isLocked },
            theme.isLocked ? `Unlocked “${theme.label}”` : `Locked “${theme.label}”`,
          )
        }
      >
        {theme.isLocked ? 'Unlock' : 'Lock'}
      </Button>
    </footer>
  )
}
