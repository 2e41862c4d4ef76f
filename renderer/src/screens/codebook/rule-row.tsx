import { useDeferredValue, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { QuoteBlock } from '../../ui/quote-block.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './rule-list.module.css'

interface RuleRowProps {
  readonly theme: OutputOf<'themes.list'>['themes'][number]
  /** In force; '' without one. */
  readonly rule: string
}

/** One theme’s rule: what it would place is shown while it is typed, and nothing happens until it is used. */
export function RuleRow({ theme, rule }: RuleRowProps) {
  const [typed, setTyped] = useState(rule)
  const set = useCommand('coding.setRule')
  const isChanged = typed.trim() !== rule
  const use = (): void => {
    if (!isChanged) return
    const said = typed.trim() === '' ? `Took the rule from ${theme.label}` : `Set a rule for ${theme.label}`
    void set.run({ theme: theme.id, rule: typed }, said)
  }
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.theme}>
          <ThemeDot colour={theme.colour} />
          <span className={styles.label}>{theme.label}</span>
        </span>
        <TextField
          label={`Rule for ${theme.label}`}
          hidesLabel
          value={typed}
          onChange={setTyped}
          placeholder="No rule"
          maxLength={400}
          onSubmit={use}
        />
        <span className={styles.buttons}>
          {isChanged && (
            <>
              <Button variant="primary" onPress={use} isDisabled={set.isRunning}>
                {typed.trim() === '' ? 'Remove' : 'Use'}
              </Button>
              <Button variant="quiet" onPress={() => setTyped(rule)}>
                Restore
              </Button>
            </>
          )}
        </span>
      </div>
      {isChanged && typed.trim() !== '' && <Found theme={theme.id} rule={typed.trim()} />}
    </li>
  )
}

function Found({ theme, rule }: { readonly theme: string; readonly rule: string }) {
  const asked = useDeferredValue(rule)
  const { data, error } = useEntry('coding.testRule', { theme, rule: asked })
  if (error) return <p role="status">{error.message}</p>
  if (!data) return null
  return (
    <div className={styles.found} role="status">
      <p>
        {data.comments === 0
          ? 'No comment has these words.'
          : `${formatCount(data.comments, 'comment')} ${data.comments === 1 ? 'has' : 'have'} these words, ${formatNumber(data.fresh)} of them not in the theme yet.`}
      </p>
      {data.examples.slice(0, 3).map((quote) => (
        <QuoteBlock key={quote.comment} quote={quote} />
      ))}
    </div>
  )
}
