import type { MaskKind } from '#shared/domain/reading.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { MaskChoices } from './mask-choices.tsx'
import { maskingNote, maskingSentence } from './mask-words.ts'
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
  return (
    <div className={styles.form}>
      <h2>What is masked</h2>
      <p className={styles.note}>{maskingNote}</p>
      <MaskChoices mask={mask} />
    </div>
  )
}
