import type { ThemeRow } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Popover } from '../../ui/popover.tsx'
import { MergeForm } from './merge-form.tsx'
import { NestForm } from './nest-form.tsx'
import type { ThemeSelection } from './use-theme-selection.ts'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  readonly selection: ThemeSelection
  readonly themes: readonly ThemeRow[]
  readonly onMerged: (into: string) => void
}

/** What can be done to the themes with a tick, each with its key. */
export function SelectionBar({ selection, themes, onMerged }: SelectionBarProps) {
  const { chosen, form, setForm, isLocked, clear, lock, archive, putUnder } = selection
  if (chosen.length === 0) return null
  const canMerge = chosen.length > 1
  return (
    <div className={styles.bar} role="toolbar" aria-label="Chosen themes">
      <span className={styles.words}>{formatCount(chosen.length, 'theme')} chosen</span>
      {canMerge ? (
        <Popover
          label="Merge themes"
          isOpen={form === 'merge'}
          onOpenChange={(isOpen) => setForm(isOpen ? 'merge' : null)}
          trigger={
            <Button>
              Merge {chosen.length} themes…
              <Kbd keys="M" />
            </Button>
          }
        >
          <MergeForm
            themes={chosen}
            onMerged={(into) => {
              clear()
              onMerged(into)
            }}
          />
        </Popover>
      ) : (
        <Button isDisabled hint="Tick another theme to merge the two">
          Merge
        </Button>
      )}
      <Popover
        label="Put under another theme"
        isOpen={form === 'nest'}
        onOpenChange={(isOpen) => setForm(isOpen ? 'nest' : null)}
        trigger={
          <Button>
            Put under…
            <Kbd keys="N" />
          </Button>
        }
      >
        <NestForm chosen={chosen} themes={themes} onPick={(under) => void putUnder(under)} />
      </Popover>
      {chosen.some((theme) => theme.parent !== null) && (
        <Button onPress={() => void putUnder(null)}>Stand alone</Button>
      )}
      <Button onPress={lock}>
        {isLocked ? 'Unlock' : 'Lock'}
        <Kbd keys="L" />
      </Button>
      <Button onPress={() => void archive()}>
        Archive
        <Kbd keys="A" />
      </Button>
      <Button variant="quiet" onPress={clear}>
        Clear
        <Kbd keys="Esc" />
      </Button>
    </div>
  )
}
