import { useState } from 'react'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './find-themes.module.css'

interface MergeFormProps {
  readonly themes: readonly ThemeRow[]
  readonly onMerged: (into: string) => void
}

/** Makes one theme of those with a tick, under the name that is chosen. */
export function MergeForm({ themes, onMerged }: MergeFormProps) {
  const merge = useCommand('themes.merge')
  const largest = [...themes].sort((a, b) => b.comments - a.comments)[0]
  const [stays, setStays] = useState(largest?.id ?? '')
  const total = themes.reduce((sum, theme) => sum + theme.comments, 0)
  const run = async (): Promise<void> => {
    const from = themes.map((theme) => theme.id).filter((id) => id !== stays)
    const answer = await merge.run({ from, into: stays }, `Merged ${formatCount(themes.length, 'theme')}`)
    if (answer) onMerged(stays)
  }
  return (
    <div className={styles.form}>
      <h2>Merge {themes.length} themes</h2>
      <Select
        label="The name that stays"
        value={stays}
        onChange={setStays}
        options={themes.map((theme) => ({
          id: theme.id,
          label: theme.label,
          icon: <ThemeDot colour={theme.colour} />,
        }))}
      />
      <p className={styles.note}>Their {formatCount(total, 'comment')} become one theme.</p>
      <Button variant="primary" isDisabled={merge.isRunning} onPress={() => void run()}>
        Merge
      </Button>
    </div>
  )
}
