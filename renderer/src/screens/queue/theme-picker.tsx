import { useRef } from 'react'
import type { ThemeChip } from '#shared/contract/values.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './queue.module.css'

interface ThemePickerProps {
  readonly label: string
  readonly placeholder: string
  readonly themes: readonly ThemeChip[]
  readonly onPick: (theme: ThemeChip) => void
  /** Escape. */
  readonly onLeave: () => void
}

/** A theme by its name, for the comment in hand. */
export function ThemePicker({ label, placeholder, themes, onPick, onLeave }: ThemePickerProps) {
  const box = useRef<HTMLDivElement>(null)
  useListener(box, 'keydown', (event) => {
    if (event.key === 'Escape') onLeave()
  })
  return (
    <div ref={box} className={styles.chooser}>
      <ComboBox
        label={label}
        hidesLabel
        autoFocus
        placeholder={placeholder}
        value={null}
        options={themes.map(({ id, label: name, colour }) => ({ id, label: name, icon: <ThemeDot colour={colour} /> }))}
        onChange={(id) => {
          const picked = themes.find((theme) => theme.id === id)
          if (picked) onPick(picked)
        }}
      />
    </div>
  )
}
