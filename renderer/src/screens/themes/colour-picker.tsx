import { Check } from 'lucide-react'
import { Button, Radio, RadioGroup } from 'react-aria-components'
import type { ThemeChip } from '#shared/contract/values.ts'
import { useCommand } from '../../api/use-command.ts'
import { Popover } from '../../ui/popover.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import { themeHue, themeHues } from '../../ui/theme-hue.ts'
import styles from './colour-picker.module.css'

/** The theme's dot, which opens the ten hues. */
export function ColourPicker({ theme }: { readonly theme: ThemeChip }) {
  const colour = useCommand('themes.setColour')
  return (
    <Popover
      label="Colour of the theme"
      trigger={
        <Button className={styles.dot ?? ''} aria-label="Change its colour">
          <ThemeDot colour={theme.colour} />
        </Button>
      }
    >
      {(close) => (
        <RadioGroup
          aria-label="Colour of the theme"
          orientation="horizontal"
          className={styles.hues ?? ''}
          value={String(theme.colour % themeHues)}
          onChange={(value) => {
            close()
            void colour.run({ id: theme.id, colour: Number(value) })
          }}
        >
          {Array.from({ length: themeHues }, (_, hue) => (
            <Radio key={hue} value={String(hue)} className={styles.hue ?? ''} aria-label={`Colour ${hue + 1}`}>
              {({ isSelected }) => (
                <span className={styles.swatch} style={{ background: themeHue(hue) }}>
                  {isSelected && <Check size={12} aria-hidden />}
                </span>
              )}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </Popover>
  )
}
