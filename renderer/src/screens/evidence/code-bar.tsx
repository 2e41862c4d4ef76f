import { X } from 'lucide-react'
import { useRef } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PickOrMake } from '../../ui/pick-or-make.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ThemeChip, ThemeDot } from '../../ui/theme-chip.tsx'
import { useEscapeWithin } from '../../ui/use-escape-within.ts'
import styles from './code-bar.module.css'
import type { CodeAs, CodeDraft, CodeDrafting } from './use-code-draft.ts'

export interface CodeBarProps extends Pick<CodeDrafting, 'change' | 'close'> {
  readonly comment: string
  readonly draft: CodeDraft
}

/** Gives the selected words to a theme: first the theme, then a memo where one is wanted. */
export function CodeBar({ comment, draft, change, close }: CodeBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const add = useCommand('coding.add')
  useEscapeWithin(bar, close)
  const { as, memo, passage, start, end } = draft
  const code = async (): Promise<void> => {
    if (!as || add.isRunning) return
    const given = as.kind === 'new' ? { newTheme: as.label } : { themes: [as.id] }
    if (await add.run({ comment, passage, start, end, memo, ...given }, `Coded as “${as.label}”`)) close()
  }
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="Code the selected words">
      {as === null ? (
        <ChooseTheme isAsked={draft.isAsked} onChoose={(theme) => change({ as: theme })} />
      ) : (
        <div className={styles.fields}>
          <ChosenTheme theme={as} onRemove={() => change({ as: null })} />
          <TextField
            label="Memo"
            placeholder="Why, if it needs saying"
            autoFocus
            maxLength={4000}
            value={memo}
            onChange={(text) => change({ memo: text })}
            onSubmit={() => void code()}
          />
          <Button variant="primary" isDisabled={add.isRunning} onPress={() => void code()}>
            Code
          </Button>
        </div>
      )}
      <IconButton label="Leave it uncoded" className={styles.close ?? ''} onPress={close}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

interface ChooseThemeProps extends Pick<CodeDraft, 'isAsked'> {
  readonly onChoose: (theme: CodeAs) => void
}

function ChooseTheme({ isAsked, onChoose }: ChooseThemeProps) {
  const themes = useEntry('themes.list', {}).data?.themes ?? []
  return (
    <div className={styles.fields}>
      <PickOrMake
        label="Code as"
        placeholder="Name of a theme, known or new"
        options={themes.map(({ id, label, colour }) => ({ id, label, icon: <ThemeDot colour={colour} /> }))}
        makeWords="New theme"
        maxLength={120}
        autoFocus={isAsked}
        onPick={(picked) => {
          const theme = themes.find(({ id }) => id === picked)
          if (theme) onChoose({ kind: 'theme', id: theme.id, label: theme.label, colour: theme.colour })
        }}
        onMake={(label) => onChoose({ kind: 'new', label })}
      />
    </div>
  )
}

function ChosenTheme({ theme, onRemove }: { readonly theme: CodeAs; readonly onRemove: () => void }) {
  const words = `Choose another theme than ${theme.label}`
  return (
    <div>
      {theme.kind === 'theme' ? (
        <ThemeChip theme={theme} onRemove={onRemove} removeLabel={words} />
      ) : (
        <Chip onRemove={onRemove} removeLabel={words}>
          New theme “{theme.label}”
        </Chip>
      )}
    </div>
  )
}
