import { useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { ThemeDot } from '../../../ui/theme-chip.tsx'
import { partsLine, partsOf } from './chosen.ts'
import { NameForm } from './name-form.tsx'
import type { UnpackedMap } from './unpack-map.ts'
import styles from './map.module.css'

interface GatherBarProps {
  readonly map: OutputOf<'themes.map'>
  readonly dots: UnpackedMap
  readonly chosen: readonly number[]
  readonly selected: string | null
  /** With the theme that took them, or null where nothing was done. */
  readonly onDone: (theme: string | null) => void
}

type Naming = 'make' | 'split' | null

/** What can be done with the comments that were drawn around. */
export function GatherBar({ map, dots, chosen, selected, onDone }: GatherBarProps) {
  const gather = useCommand('themes.gather')
  const [naming, setNaming] = useState<Naming>(null)
  const parts = partsOf(chosen, dots.groups, map.themes)
  const many = formatCount(chosen.length, 'comment')
  const numbersOf = (some: readonly number[]): number[] => some.map((dot) => dots.numbers[dot] ?? 0)
  const run = async (input: InputOf<'themes.gather'>, said: string): Promise<void> => {
    const done = await gather.run(input, said)
    if (done) onDone(done.theme)
  }
  const splittable = parts.find(({ theme, whole, dots: own }) => theme?.id === selected && own.length < whole)

  return (
    <section className={styles.gather} aria-label="Chosen comments">
      <p className={styles.chosen} role="status">
        <b>{many}</b> chosen: {partsLine(parts)}
      </p>
      {naming ? (
        <NameForm
          label={naming === 'split' ? 'Name of the theme split off' : 'Name of the new theme'}
          isRunning={gather.isRunning}
          onCancel={() => setNaming(null)}
          onName={(label) => {
            const taken = naming === 'split' ? (splittable?.dots ?? []) : chosen
            void run(
              { numbers: numbersOf(taken), into: { label }, leaves: naming === 'split' ? 'primary' : 'none' },
              `Made “${label}” from ${formatCount(taken.length, 'comment')}`,
            )
          }}
        />
      ) : (
        <>
          <div className={styles.to}>
            <ComboBox
              label="Move to a theme"
              hidesLabel
              placeholder="Move to…"
              value={null}
              options={map.themes.map((theme) => ({
                id: theme.id,
                label: theme.label,
                icon: <ThemeDot colour={theme.colour} />,
              }))}
              onChange={(theme) => {
                const label = map.themes.find(({ id }) => id === theme)?.label ?? ''
                void run(
                  { numbers: numbersOf(chosen), into: { theme }, leaves: 'primary' },
                  `Moved ${many} to “${label}”`,
                )
              }}
            />
          </div>
          <Button hint="They stay in the themes they are in as well" onPress={() => setNaming('make')}>
            Make a theme…
          </Button>
          {splittable?.theme && (
            <Button
              hint={`${formatCount(splittable.dots.length, 'comment')} of “${splittable.theme.label}” leave it`}
              onPress={() => setNaming('split')}
            >
              Split {formatNumber(splittable.dots.length)} off “{splittable.theme.label}”…
            </Button>
          )}
          <Button variant="quiet" hint="Escape" onPress={() => onDone(null)}>
            Cancel
          </Button>
        </>
      )}
    </section>
  )
}
