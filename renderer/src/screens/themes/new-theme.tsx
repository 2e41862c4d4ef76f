import { useDeferredValue, useState } from 'react'
import { formatPercent } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './new-theme.module.css'

interface NewThemeProps {
  readonly onChoose: (id: string) => void
}

/** Makes a theme by hand; those that say nearly the same are shown first, so that it is not made twice. */
export function NewTheme({ onChoose }: NewThemeProps) {
  return (
    <Popover label="New theme" placement="bottom end" trigger={<Button variant="quiet">New theme…</Button>}>
      {(close) => (
        <NewThemeForm
          onChoose={(id) => {
            close()
            onChoose(id)
          }}
        />
      )}
    </Popover>
  )
}

function NewThemeForm({ onChoose }: NewThemeProps) {
  const [label, setLabel] = useState('')
  const asked = useDeferredValue(label.trim())
  const create = useCommand('themes.create')
  const { data } = useEntry('themes.similar', { label: asked === '' ? '–' : asked }, { isEnabled: asked.length > 1 })
  const { data: list } = useEntry('themes.names', {})
  const name = label.trim().toLowerCase()
  const taken = list?.themes.find((theme) => theme.label.toLowerCase() === name) ?? null
  const similar = (asked.length > 1 ? (data?.themes ?? []) : []).filter(({ id }) => id !== taken?.id)
  const make = async (): Promise<void> => {
    if (name === '') return
    if (taken) return onChoose(taken.id)
    const answer = await create.run({ label: label.trim() }, `Made “${label.trim()}”`)
    if (answer) onChoose(answer.id)
  }
  return (
    <div className={styles.form}>
      <TextField
        label="Name of the new theme"
        autoFocus
        value={label}
        onChange={setLabel}
        maxLength={120}
        onSubmit={() => void make()}
      />
      {taken && (
        <p className={styles.taken} role="status">
          <ThemeDot colour={taken.colour} />
          <span>There is a theme named “{taken.label}” already.</span>
        </p>
      )}
      {similar.length > 0 && (
        <div className={styles.similar}>
          <h3>{taken ? 'Much like it' : 'There are already'}</h3>
          {similar.map((theme) => (
            <Button key={theme.id} variant="quiet" className={styles.one ?? ''} onPress={() => onChoose(theme.id)}>
              <ThemeDot colour={theme.colour} />
              <span className={styles.name}>{theme.label}</span>
              <span className={styles.likeness}>{formatPercent(theme.likeness)} alike</span>
            </Button>
          ))}
        </div>
      )}
      <Button variant="primary" isDisabled={name === '' || create.isRunning} onPress={() => void make()}>
        {taken ? 'Go to it' : 'Make it'}
      </Button>
    </div>
  )
}
