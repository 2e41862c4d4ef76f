import { Redo2, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { CommandId } from '#shared/commands.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { WaitingBadge } from '../import/waiting-badge.tsx'
import styles from './top-bar.module.css'
import { WorkspaceMenu } from './workspace-menu.tsx'

export interface TopBarProps {
  readonly summary: OutputOf<'workspace.summary'> | undefined
  readonly run: (id: CommandId) => void
}

export function TopBar({ summary, run }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          “
        </span>
        Verbatim
      </div>
      {summary && (
        <div className={styles.crumb}>
          <WorkspaceMenu name={summary.name} run={run} />
          <span aria-hidden>/</span>
          <b className={styles.cycle}>{summary.cycle.name}</b>
          <Chip tone={summary.cycle.state === 'committed' ? 'good' : 'neutral'}>{summary.cycle.state}</Chip>
        </div>
      )}
      <AriaButton className={styles.search ?? ''} onPress={() => run('palette')}>
        <span className={styles.words}>Search comments, themes, accounts, commands</span>
        <Kbd keys="Mod+K" />
      </AriaButton>
      <div className={styles.end}>
        <IconButton
          label={summary?.undo ? `Undo: ${summary.undo.label}` : 'Nothing to undo'}
          isDisabled={!summary?.undo}
          onPress={() => run('undo')}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          label={summary?.redo ? `Redo: ${summary.redo.label}` : 'Nothing to redo'}
          isDisabled={!summary?.redo}
          onPress={() => run('redo')}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <Button onPress={() => run('import')}>
          Import…
          <WaitingBadge />
        </Button>
      </div>
    </header>
  )
}
