import { useId, useRef, useState } from 'react'
import type { Proposal } from '#shared/contract/themes.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './proposal-panel.module.css'
import { ProposalRow } from './proposal-row.tsx'
import { headlineOf, isTold, summaryOf } from './proposal-words.ts'
import { useEscapeWithin } from '../../ui/use-escape-within.ts'

interface ProposalPanelProps {
  readonly proposal: Proposal
  readonly isApplying: boolean
  readonly onApply: (intoLocked: readonly string[]) => void
  readonly onLeave: () => void
}

const noneOpened: ReadonlySet<string> = new Set()

/** What would change in the themes, above them as they are; nothing changes until it is accepted. */
export function ProposalPanel({ proposal, isApplying, onApply, onLeave }: ProposalPanelProps) {
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState(noneOpened)
  useEscapeWithin(panel, onLeave)
  const told = proposal.themes.filter(isTold)
  const silent = proposal.themes.length - told.length
  const toggle = (id: string): void => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 id={heading}>{headlineOf(proposal)}</h2>
          <p>{summaryOf(proposal).join(' ')}</p>
        </div>
        <span className={styles.buttons}>
          <Button variant="primary" autoFocus isDisabled={isApplying} onPress={() => onApply([...opened])}>
            {proposal.kind === 'place' ? 'Place them' : 'Use these themes'}
          </Button>
          <Button onPress={onLeave}>
            Leave as it is
            <Kbd keys="Esc" />
          </Button>
        </span>
      </header>
      {told.length > 0 && (
        <ul className={styles.list} aria-label="Themes that would change">
          {told.map((theme) => (
            <ProposalRow
              key={`${theme.id ?? 'new'} ${theme.label}`}
              theme={theme}
              all={told}
              isOpened={theme.id !== null && opened.has(theme.id)}
              onOpen={() => theme.id !== null && toggle(theme.id)}
            />
          ))}
        </ul>
      )}
      {silent > 0 && told.length > 0 && (
        <p className={styles.rest}>
          {formatCount(silent, 'theme')} {silent === 1 ? 'stays as it is.' : 'stay as they are.'}
        </p>
      )}
    </section>
  )
}
