import type { OutputOf } from '#shared/contract/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { GuardrailItem } from '../plan/guardrail-item.tsx'
import library from '../plan/library.module.css'
import { PlayItem } from '../plan/play-item.tsx'
import styles from './pane.module.css'

type Library = OutputOf<'library.list'>

interface GuardrailsTabProps {
  readonly priority: string
}

/** What teams may do for this priority by themselves, and what they run when something happens; shared with the library. */
export function GuardrailsTab({ priority }: GuardrailsTabProps) {
  const { data: plan } = useEntry('plan.get', { id: priority }, { keepsPrevious: false })
  const { data: all } = useEntry('library.list', {})
  const { data: summary } = useEntry('workspace.summary', {})
  const use = useCommand('library.use')
  const addGuardrail = useCommand('library.addGuardrail')
  const addPlay = useCommand('library.addPlay')
  if (!plan || !all || !summary) return null
  const change = (kind: 'guardrail' | 'play', id: string, isUsed: boolean): void =>
    void use.run({ priority, kind, id, isUsed }, isUsed ? undefined : `No longer used here; it stays in the library`)
  const guardrails = all.guardrails.filter((one) => plan.guardrails.includes(one.id))
  const plays = all.plays.filter((one) => plan.plays.includes(one.id))
  return (
    <div className={styles.body}>
      <section className={styles.section}>
        <h3>What a team may do on the spot</h3>
        {guardrails.map((one) => (
          <GuardrailItem
            key={one.id}
            guardrail={one}
            currency={summary.currency}
            removeLabel={`No longer use “${one.allowed}” here`}
            onRemove={() => change('guardrail', one.id, false)}
          />
        ))}
        <div className={library.actions}>
          <AddLine onAdd={(allowed) => void addGuardrail.run({ allowed, use: priority })}>Add a guardrail</AddLine>
          <FromLibrary
            label="Use a guardrail of the library"
            rows={all.guardrails.flatMap(({ id, allowed }) =>
              plan.guardrails.includes(id) ? [] : [{ id, label: allowed }],
            )}
            onUse={(id) => change('guardrail', id, true)}
          />
        </div>
      </section>
      <section className={styles.section}>
        <h3>Plays</h3>
        {plays.map((one) => (
          <PlayItem
            key={one.id}
            play={one}
            removeLabel={`No longer use “${one.title}” here`}
            onRemove={() => change('play', one.id, false)}
          />
        ))}
        <div className={library.actions}>
          <AddLine onAdd={(title) => void addPlay.run({ title, use: priority })}>Add a play</AddLine>
          <FromLibrary
            label="Use a play of the library"
            rows={all.plays.flatMap(({ id, title }) => (plan.plays.includes(id) ? [] : [{ id, label: title }]))}
            onUse={(id) => change('play', id, true)}
          />
        </div>
      </section>
      <p className={styles.quiet}>{sharedLine(all)}</p>
    </div>
  )
}

interface FromLibraryProps {
  readonly label: string
  readonly rows: readonly { readonly id: string; readonly label: string }[]
  readonly onUse: (id: string) => void
}

function FromLibrary({ label, rows, onUse }: FromLibraryProps) {
  if (rows.length === 0) return null
  return (
    <MenuButton
      variant="quiet"
      label={label}
      groups={[{ actions: rows.map((row) => ({ id: row.id, label: row.label, run: () => onUse(row.id) })) }]}
    >
      From the library
    </MenuButton>
  )
}

const sharedLine = ({ guardrails, plays }: Library): string =>
  guardrails.length + plays.length === 0
    ? 'What you write here is kept in the library of the workspace and can be used for other priorities.'
    : 'Guardrails and plays belong to the library: a change here shows wherever they are used.'
