import { useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ThemeList } from './theme-words.ts'
import styles from './find-themes.module.css'

interface FindThemesProps {
  readonly list: ThemeList
  readonly variant?: 'primary' | 'default'
}

export function FindThemes({ list, variant = 'default' }: FindThemesProps) {
  const name = list.themes.length > 0 ? 'Find themes again' : 'Find themes'
  return (
    <Popover label={name} placement="bottom end" trigger={<Button variant={variant}>{name}…</Button>}>
      {(close) => <FindForm list={list} name={name} onStart={close} />}
    </Popover>
  )
}

type How = 'machine' | 'number'

const hows = [
  { id: 'machine', label: 'Let the machine choose' },
  { id: 'number', label: 'A number' },
] as const
const most = 500

interface FindFormProps {
  readonly list: ThemeList
  readonly name: string
  readonly onStart: () => void
}

function FindForm({ list, name, onStart }: FindFormProps) {
  const find = useJob('themes.find')
  const { data: summary } = useEntry('workspace.summary', {})
  const [how, setHow] = useState<How>(list.run?.count ? 'number' : 'machine')
  const [number, setNumber] = useState(String(list.run?.count ?? (list.themes.length || 20)))
  const count = Number(number)
  const staying = list.themes.filter((theme) => theme.isLocked || theme.isEdited || theme.priority !== null).length
  const least = Math.max(2, staying + 1)
  const isOutside = how === 'number' && !(Number.isInteger(count) && count >= least && count <= most)
  const start = (): void => {
    if (isOutside) return
    void find.run({ count: how === 'number' ? count : null })
    onStart()
  }
  return (
    <div className={styles.form}>
      <h2>{name}</h2>
      <SegmentedControl<How> label="How many themes" segments={hows} value={how} onChange={setHow} />
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
      {staying > 0 && (
        <p className={styles.note}>
          {formatCount(staying, 'theme')} that {staying === 1 ? 'is' : 'are'} locked, edited or in a priority{' '}
          {staying === 1 ? 'keeps its' : 'keep their'} comments.
        </p>
      )}
      {summary && summary.model === null && (
        <p className={styles.note}>There is no language model here, so comments are compared by their words alone.</p>
      )}
      <Button variant="primary" isDisabled={isOutside} onPress={start}>
        {name}
      </Button>
    </div>
  )
}
