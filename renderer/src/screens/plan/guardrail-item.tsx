import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Guardrail } from '#shared/contract/library.ts'
import { formatMoney } from '#shared/domain/format.ts'
import { typedMoney } from '#shared/domain/typed-value.ts'
import { useCommand } from '../../api/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { ValueEdit } from '../../ui/value-edit.tsx'
import styles from './library.module.css'

interface GuardrailItemProps {
  readonly guardrail: Guardrail
  readonly currency: string
  /** What its button at the end does: taken out of the library, or dropped by one priority. */
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children?: ReactNode
}

/** What a team may do on the spot, up to which amount, and who decides beyond it. */
export function GuardrailItem({ guardrail, currency, removeLabel, onRemove, children }: GuardrailItemProps) {
  const update = useCommand('library.updateGuardrail')
  const { id, allowed, limit, escalation } = guardrail
  return (
    <article className={styles.item} aria-label={`Guardrail: ${allowed}`}>
      <div className={styles.head}>
        <InlineEdit
          label="What a team may do"
          value={allowed}
          isRequired
          isMultiline
          maxLength={600}
          onSave={(words) => void update.run({ guardrail: id, allowed: words })}
        />
        <IconButton label={removeLabel} onPress={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <dl className={styles.facts}>
        <dt>Up to</dt>
        <dd className={styles.amount}>
          <ValueEdit
            label={`Limit of ${allowed}`}
            value={limit ? formatMoney(limit) : ''}
            placeholder="no limit in money"
            align="start"
            check={(text) => (typedMoney(text, currency) ? null : 'Write one amount, such as €500')}
            onSave={(text) => void update.run({ guardrail: id, limit: typedMoney(text, currency) })}
          />
        </dd>
        <dt>Beyond that</dt>
        <dd>
          <InlineEdit
            label={`Who decides beyond it: ${allowed}`}
            value={escalation}
            placeholder="Who decides, in order"
            maxLength={600}
            onSave={(words) => void update.run({ guardrail: id, escalation: words })}
          />
        </dd>
      </dl>
      {children}
    </article>
  )
}
