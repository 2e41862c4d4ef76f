import { useState } from 'react'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'

export type OpenForm = 'merge' | 'nest' | null

const noneTicked: ReadonlySet<string> = new Set()

/** Themes with a tick, and what the bar and the keys of the table do to them. */
export function useThemeSelection(themes: readonly ThemeRow[], active: string | null) {
  const [ticked, setTicked] = useState(noneTicked)
  const [form, setForm] = useState<OpenForm>(null)
  const lockAll = useCommand('themes.lockAll')
  const archiveAll = useCommand('themes.archive')
  const nest = useCommand('themes.nest')
  const chosen = themes.filter((theme) => ticked.has(theme.id))
  const meant = chosen.length > 0 ? chosen : themes.filter((theme) => theme.id === active)
  const ids = meant.map((theme) => theme.id)
  const many = meant.length === 1 ? `“${meant[0]?.label ?? ''}”` : formatCount(meant.length, 'theme')
  const clear = (): void => {
    setTicked(noneTicked)
    setForm(null)
  }
  const isLocked = meant.length > 0 && meant.every((theme) => theme.isLocked)
  const lock = (): void =>
    void lockAll.run({ ids, isLocked: !isLocked }, isLocked ? `Unlocked ${many}` : `Locked ${many}`)
  const archive = async (): Promise<void> => {
    if (await archiveAll.run({ ids, isArchived: true }, `Archived ${many}`)) clear()
  }
  const putUnder = async (under: string | null): Promise<void> => {
    const said = under === null ? `${many} by ${meant.length === 1 ? 'itself' : 'themselves'} again` : `Nested ${many}`
    if (await nest.run({ ids: ids.filter((id) => id !== under), under }, said)) clear()
  }
  /** A form needs something with a tick to speak of. */
  const openForm = (wanted: OpenForm): void => {
    if (chosen.length === 0 && active !== null) setTicked(new Set([active]))
    setForm(wanted)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || ids.length === 0) return
    const keys: Readonly<Record<string, () => void>> = {
      m: () => openForm('merge'),
      n: () => openForm('nest'),
      l: lock,
      a: () => void archive(),
      Escape: clear,
    }
    const run = keys[event.key]
    if (!run || (event.key === 'Escape' && ticked.size === 0)) return
    event.preventDefault()
    run()
  }
  return { ticked, setTicked, chosen, form, setForm, isLocked, clear, lock, archive, putUnder, onKey }
}

export type ThemeSelection = ReturnType<typeof useThemeSelection>
