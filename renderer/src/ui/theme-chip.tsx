import { Chip } from './chip.tsx'
import { themeHue } from './theme-hue.ts'
import styles from './theme-chip.module.css'

export function ThemeDot({ colour }: { readonly colour: number }) {
  return <span className={styles.dot} style={{ background: themeHue(colour) }} aria-hidden />
}

export interface ThemeChipProps {
  readonly theme: { readonly label: string; readonly colour: number }
  readonly onPress?: () => void
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

export function ThemeChip({ theme, onPress, onRemove, removeLabel }: ThemeChipProps) {
  return (
    <Chip
      title={theme.label}
      removeLabel={removeLabel ?? `Remove ${theme.label}`}
      onPress={onPress}
      onRemove={onRemove}
    >
      <ThemeDot colour={theme.colour} />
      <span className={styles.label}>{theme.label}</span>
    </Chip>
  )
}
