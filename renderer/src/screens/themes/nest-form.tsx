import type { ThemeRow } from '#shared/contract/themes.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './find-themes.module.css'

interface NestFormProps {
  readonly chosen: readonly ThemeRow[]
  readonly themes: readonly ThemeRow[]
  readonly onPick: (under: string) => void
}

/** The theme that the chosen ones become part of: one that is itself part of none. */
export function NestForm({ chosen, themes, onPick }: NestFormProps) {
  const ids = new Set(chosen.map((theme) => theme.id))
  const parents = themes.filter((theme) => theme.parent === null && !ids.has(theme.id))
  return (
    <div className={styles.form}>
      <h2>Put under another theme</h2>
      <ComboBox
        label="Part of"
        autoFocus
        placeholder="Name of a theme"
        value={null}
        options={parents.map(({ id, label, colour }) => ({ id, label, icon: <ThemeDot colour={colour} /> }))}
        onChange={onPick}
      />
      <p className={styles.note}>That theme then counts their comments too.</p>
    </div>
  )
}
