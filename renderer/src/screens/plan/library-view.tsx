import type { Guardrail } from '#shared/contract/library.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { GuardrailItem } from './guardrail-item.tsx'
import { LibraryFileButtons } from './library-file-buttons.tsx'
import { PlayItem } from './play-item.tsx'
import styles from './library.module.css'

/** The workspace's guardrails and plays, whichever priorities use them. */
export function LibraryView() {
  const { data: library } = useEntry('library.list', {})
  const { data: summary } = useEntry('workspace.summary', {})
  const addGuardrail = useCommand('library.addGuardrail')
  const addPlay = useCommand('library.addPlay')
  const removeGuardrail = useCommand('library.removeGuardrail')
  const removePlay = useCommand('library.removePlay')
  if (!library || !summary) return null
  const { guardrails, plays } = library
  return (
    <>
      <LibraryFileButtons isEmpty={guardrails.length + plays.length === 0} />
      <div className={styles.sections}>
        <section className={styles.section} aria-label="Guardrails">
          <h2>Guardrails</h2>
          {guardrails.length === 0 && (
            <p className={styles.none}>What a team may do for a customer on the spot, up to which amount.</p>
          )}
          {guardrails.map((one) => (
            <GuardrailItem
              key={one.id}
              guardrail={one}
              currency={summary.currency}
              removeLabel={`Remove “${one.allowed}” from the library`}
              onRemove={() => void removeGuardrail.run({ guardrail: one.id }, 'Removed the guardrail')}
            >
              <UsedBy rows={one.usedBy} />
            </GuardrailItem>
          ))}
          <AddLine onAdd={(allowed) => void addGuardrail.run({ allowed, use: null })}>Add a guardrail</AddLine>
        </section>
        <section className={styles.section} aria-label="Plays">
          <h2>Plays</h2>
          {plays.length === 0 && <p className={styles.none}>A checklist, and what sets it off.</p>}
          {plays.map((one) => (
            <PlayItem
              key={one.id}
              play={one}
              removeLabel={`Remove “${one.title}” from the library`}
              onRemove={() => void removePlay.run({ play: one.id }, 'Removed the play')}
            >
              <UsedBy rows={one.usedBy} />
            </PlayItem>
          ))}
          <AddLine onAdd={(title) => void addPlay.run({ title, use: null })}>Add a play</AddLine>
        </section>
      </div>
    </>
  )
}

function UsedBy({ rows }: { readonly rows: Guardrail['usedBy'] }) {
  const words = rows.length === 0 ? 'No priority uses it yet' : `Used for ${rows.map((row) => row.title).join(', ')}`
  return <p className={styles.used}>{words}</p>
}
