import { useState } from 'react'
import type { Selection } from '#shared/contract/selection.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import type { Option } from '../../ui/option.ts'
import { PickOrMake } from '../../ui/pick-or-make.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './bulk-bar.module.css'

interface BulkThemesProps {
  readonly selection: Selection
  /** '12 comments' */
  readonly many: string
}

const keep = 'keep'

/** Into a theme, which may be new, and out of another where one is chosen. */
export function BulkThemes({ selection, many }: BulkThemesProps) {
  const { data } = useEntry('themes.list', {})
  const move = useCommand('evidence.move')
  const [from, setFrom] = useState<string>(keep)
  const themes = data?.themes ?? []
  const options: readonly Option[] = themes.map(({ id, label, colour }) => ({
    id,
    label,
    icon: <ThemeDot colour={colour} />,
  }))
  const labelOf = (id: string): string => themes.find((theme) => theme.id === id)?.label ?? 'the theme'
  const source = from === keep ? null : from
  return (
    <Popover label="Themes of the selected comments" trigger={<Button>Theme…</Button>}>
      {(close) => (
        <div className={styles.panel}>
          {themes.length > 0 && (
            <Select
              label="Out of"
              options={[{ id: keep, label: 'No theme: they keep theirs' }, ...options]}
              value={from}
              onChange={setFrom}
            />
          )}
          <PickOrMake
            label="Into"
            placeholder="Name of a theme, known or new"
            options={options.filter(({ id }) => id !== from)}
            makeWords="New theme"
            maxLength={120}
            onPick={(theme) => {
              close()
              void move.run({ selection, from: source, to: { theme } }, `Put ${many} into “${labelOf(theme)}”`)
            }}
            onMake={(label) => {
              close()
              void move.run({ selection, from: source, to: { label } }, `Made “${label}” of ${many}`)
            }}
          />
          {source !== null && (
            <Button
              onPress={() => {
                close()
                void move.run({ selection, from: source, to: null }, `Took ${many} out of “${labelOf(source)}”`)
              }}
            >
              Only take them out
            </Button>
          )}
        </div>
      )}
    </Popover>
  )
}
