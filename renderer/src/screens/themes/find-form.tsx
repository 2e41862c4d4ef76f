import { useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { GrainControl } from './grain-control.tsx'
import type { ThemeList } from './theme-words.ts'
import { useGrains } from './use-grains.ts'
import { useProposal } from './use-proposal.ts'
import styles from './find-themes.module.css'

type How = 'unplaced' | 'all' | 'number'

const firstHows = [
  { id: 'all', label: 'Let the machine choose' },
  { id: 'number', label: 'A number' },
] as const
const laterHows = [
  { id: 'unplaced', label: 'Add what is missing' },
  { id: 'all', label: 'Sort all again' },
  { id: 'number', label: 'A number' },
] as const
const notes: Readonly<Record<How, string | null>> = {
  unplaced: 'The themes stay. New comments join them, and what fits none may become new themes.',
  all: 'Comments of themes that nobody changed are sorted anew, new ones with them.',
  number: null,
}
const most = 500

interface FindFormProps {
  readonly list: ThemeList
  readonly name: string
  readonly onStart: () => void
}

/** How themes are to be found. Where there are some already, what would change is shown first. */
export function FindForm({ list, name, onStart }: FindFormProps) {
  const firstFind = useJob('themes.find')
  const { find } = useProposal()
  const { data: summary } = useEntry('workspace.summary', {})
  const isFirst = list.themes.length === 0
  const [how, setHow] = useState<How>(isFirst ? 'all' : 'unplaced')
  const [number, setNumber] = useState(String(list.run?.count ?? (list.themes.length || 20)))
  const count = Number(number)
  const choice = useGrains()
  const staying = list.themes.filter((theme) => theme.isLocked || theme.isEdited || theme.priority !== null).length
  const least = Math.max(2, staying + 1)
  const isOutside = how === 'number' && !(Number.isInteger(count) && count >= least && count <= most)
  const start = (): void => {
    if (isOutside) return
    const wanted = { count: how === 'number' ? count : null, grain: how === 'all' ? choice.grain : null }
    if (isFirst) void firstFind.run(wanted)
    else void find({ ...wanted, scope: how === 'unplaced' ? 'unplaced' : 'all' })
    onStart()
  }
  return (
    <div className={styles.form}>
      <h2>{name}</h2>
      <SegmentedControl<How>
        label="How many themes"
        segments={isFirst ? firstHows : laterHows}
        value={how}
        onChange={setHow}
      />
      {how === 'number' && (
        <TextField
          label="How many"
          type="number"
          value={number}
          onChange={setNumber}
          onSubmit={start}
          note="Every comment that says something is then placed in one of them."
          error={isOutside ? `A whole number from ${least} to ${most}` : null}
        />
      )}
      {how === 'all' && <GrainControl choice={choice} />}
      {!isFirst && notes[how] && <p className={styles.note}>{notes[how]}</p>}
      {staying > 0 && how !== 'unplaced' && (
        <p className={styles.note}>
          {formatCount(staying, 'theme')} that {staying === 1 ? 'is' : 'are'} locked, edited or in a priority{' '}
          {staying === 1 ? 'keeps its' : 'keep their'} comments.
        </p>
      )}
      {summary && summary.model === null && (
        <p className={styles.note}>There is no language model here, so comments are compared by their words alone.</p>
      )}
      <Button variant="primary" isDisabled={isOutside || choice.job.isRunning} onPress={start}>
        {isFirst ? name : 'Show what would change'}
      </Button>
    </div>
  )
}
