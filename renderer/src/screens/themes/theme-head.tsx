import type { Ref } from 'react'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import { useCommand } from '../../api/use-command.ts'
import { Chip } from '../../ui/chip.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { ColourPicker } from './colour-picker.tsx'
import { LockSign } from './lock-sign.tsx'
import styles from './theme-pane.module.css'

interface ThemeHeadProps {
  readonly theme: ThemeDetail
  readonly nameRef: Ref<HTMLHeadingElement>
  /** h1 where the theme is what the screen is about. */
  readonly heading?: 'h1' | 'h2'
}

export function ThemeHead({ theme, nameRef, heading: Heading = 'h2' }: ThemeHeadProps) {
  const rename = useCommand('themes.rename')
  const describe = useCommand('themes.describe')
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <ColourPicker theme={theme} />
        <Heading ref={nameRef}>
          <InlineEdit
            label="Name of the theme"
            value={theme.label}
            isRequired
            maxLength={120}
            onSave={(label) => void rename.run({ id: theme.id, label }, `Renamed to “${label}”`)}
          />
        </Heading>
        <span className={styles.signs}>
          {theme.isLocked && <LockSign />}
          {theme.isSevere && <Chip tone="bad">severe</Chip>}
        </span>
      </div>
      <div className={styles.description}>
        <InlineEdit
          label="Description"
          value={theme.description}
          placeholder="Describe it in a sentence"
          isMultiline
          maxLength={600}
          onSave={(description) => void describe.run({ id: theme.id, description })}
        />
      </div>
    </header>
  )
}
