import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { sampleMost } from '#shared/contract/agreement.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agreement.module.css'
import { ThemeChoice } from './theme-choice.tsx'

type Compares = 'placed' | 'blind'
const firsts = [
  { id: 'placed', label: 'The sorting as it is' },
  { id: 'blind', label: 'Another blind coder' },
] as const

/** What is to be coded and how it is drawn; what such a sample would hold is shown while it is chosen. */
export function DrawForm({ onLeave }: { readonly onLeave: () => void }) {
  const navigate = useNavigate()
  const { data: list } = useEntry('themes.list', {})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [typedSize, setSize] = useState('60')
  const [typedSeed, setSeed] = useState('')
  const [isStratified, setStratified] = useState(true)
  const [compares, setCompares] = useState<Compares>('placed')
  const draw = useCommand('agreement.draw')
  const themes = list?.themes ?? []
  const chosen = themes.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const size = wholeOf(typedSize, 2, sampleMost)
  const seed = typedSeed.trim() === '' ? null : wholeOf(typedSeed, 0, 999_999_999)
  const isReady = chosen.length > 0 && size !== undefined && seed !== undefined
  const { data: prospect } = useEntry(
    'agreement.prospect',
    { themes: chosen, size: size ?? 2, isStratified },
    { isEnabled: isReady },
  )
  const start = async (): Promise<void> => {
    if (!isReady) return
    const made = await draw.run({ themes: chosen, size, seed, isStratified, compares }, 'Drew a sample')
    if (made) void navigate({ to: '/codebook/agreement/$id', params: { id: made.id } })
  }
  if (!list) return null
  return (
    <section className={styles.form} aria-label="Draw a sample">
      <div className={styles.choices}>
        <div className={styles.choice}>
          <h2>Compare with</h2>
          <SegmentedControl<Compares> label="Compare with" segments={firsts} value={compares} onChange={setCompares} />
          <p className={styles.quiet}>
            {compares === 'placed'
              ? 'What people and the machine have placed is kept as it is at the draw. One person codes blind.'
              : 'Two people code blind, and how the comments are sorted here plays no part.'}
          </p>
        </div>
        <div className={styles.fields}>
          <TextField
            label="Comments"
            type="number"
            value={typedSize}
            onChange={setSize}
            onSubmit={() => void start()}
            error={size === undefined ? `A whole number from 2 to ${sampleMost}` : null}
          />
          <TextField
            label="Seed"
            value={typedSeed}
            onChange={setSeed}
            placeholder="By chance"
            error={seed === undefined ? 'A whole number' : null}
          />
        </div>
        <Checkbox isSelected={isStratified} onChange={setStratified}>
          Draw some of each theme, so that rare ones occur
        </Checkbox>
        {prospect && (
          <p className={styles.quiet} role="status">
            {formatNumber(prospect.size)} of {formatCount(prospect.population, 'comment')}.{' '}
            {isStratified
              ? 'Half of the sample at most goes evenly to the themes, the rarest first; κ then speaks of this sample, in which rare themes come more often than in the whole.'
              : 'Each comment is as likely as any other.'}
          </p>
        )}
        <div className={styles.buttons}>
          <Button variant="primary" isDisabled={!isReady || draw.isRunning} onPress={() => void start()}>
            Draw the sample
          </Button>
          <Button variant="quiet" onPress={onLeave}>
            Cancel
          </Button>
        </div>
      </div>
      <ThemeChoice themes={themes} expected={isReady ? (prospect?.themes ?? []) : []} left={left} onLeft={setLeft} />
    </section>
  )
}

const wholeOf = (typed: string, from: number, to: number): number | undefined => {
  const value = Number(typed)
  return typed.trim() !== '' && Number.isInteger(value) && value >= from && value <= to ? value : undefined
}
