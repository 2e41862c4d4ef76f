import { useRef } from 'react'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useEscapeWithin } from '../../ui/use-escape-within.ts'
import styles from './selection-bar.module.css'

interface DropChoiceProps {
  readonly dragged: readonly ThemeRow[]
  readonly onto: ThemeRow
  /** The theme to look at then; null when it was left. */
  readonly onDone: (then: string | null) => void
}

/** Rows were let go on another: become part of it, or one with it. */
export function DropChoice({ dragged, onto, onDone }: DropChoiceProps) {
  const bar = useRef<HTMLDivElement>(null)
  const merge = useCommand('themes.merge')
  const nest = useCommand('themes.nest')
  useEscapeWithin(bar, () => onDone(null))
  const ids = dragged.map((theme) => theme.id)
  const what = dragged.length === 1 ? `“${dragged[0]?.label ?? ''}”` : formatCount(dragged.length, 'theme')
  const run = async (how: 'merge' | 'nest'): Promise<void> => {
    const answer =
      how === 'merge'
        ? await merge.run({ from: ids, into: onto.id }, `Merged ${what} into “${onto.label}”`)
        : await nest.run({ ids, under: onto.id }, `Put ${what} under “${onto.label}”`)
    if (answer) onDone(onto.id)
  }
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="What to do with the themes that were dragged">
      <span className={styles.words}>
        {what} on “{onto.label}”
      </span>
      <Button variant="primary" autoFocus onPress={() => void run('merge')}>
        Merge into it
      </Button>
      {onto.parent === null && <Button onPress={() => void run('nest')}>Put under it</Button>}
      <Button variant="quiet" onPress={() => onDone(null)}>
        Leave
        <Kbd keys="Esc" />
      </Button>
    </div>
  )
}
