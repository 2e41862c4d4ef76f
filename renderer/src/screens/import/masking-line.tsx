import { maskKinds } from '#shared/domain/reading.ts'
import type { MaskKind } from '#shared/domain/reading.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Popover } from '../../ui/popover.tsx'
import { maskingSentence, maskKindWords } from './mask-words.ts'
import styles from './masking-line.module.css'

/** What is masked before anything is stored, and the way to change it, kind by kind. */
export function MaskingLine() {
  const { data: rules } = useEntry('sources.rules', {})
  if (!rules) return <span className={styles.line} />
  return (
    <span className={styles.line}>
      <span>{maskingSentence(rules.mask)}</span>
      <Popover
        label="What is masked"
        placement="top start"
        trigger={
          <Button variant="quiet" className={styles.link ?? ''} label="Change what is masked">
            Change
          </Button>
        }
      >
        <MaskForm mask={rules.mask} />
      </Popover>
    </span>
  )
}

function MaskForm({ mask }: { readonly mask: readonly MaskKind[] }) {
  const change = useCommand('sources.setMask')
  const choose = (kind: MaskKind, isMasked: boolean): void => {
    const kinds = maskKinds.filter((one) => (one === kind ? isMasked : mask.includes(one)))
    void change.run({ kinds })
  }
  return (
    <div className={styles.form}>
      <h2>What is masked</h2>
      <p className={styles.note}>
        Each is replaced before anything is stored, as [e-mail 2]: equal ones get the same number within one import.
        What is in the workspace already stays as it is.
      </p>
      {maskKinds.map((kind) => (
        <Checkbox key={kind} isSelected={mask.includes(kind)} onChange={(isMasked) => choose(kind, isMasked)}>
          {maskKindWords(kind)}
        </Checkbox>
      ))}
    </div>
  )
}
