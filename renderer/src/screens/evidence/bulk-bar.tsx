import { useEffect } from 'react'
import type { Selection } from '#shared/contract/selection.ts'
import { quotedMost } from '#shared/contract/selection.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import styles from './bulk-bar.module.css'
import { BulkTag } from './bulk-tag.tsx'
import { BulkThemes } from './bulk-themes.tsx'
import type { EvidenceQuery } from './evidence-query.ts'
import { ExportMenu } from './export-menu.tsx'
import { QuoteMenu } from './quote-comment.tsx'

interface BulkBarProps {
  readonly selection: Selection
  readonly count: number
  readonly query: EvidenceQuery
  readonly onClear: () => void
  readonly onPriorities: () => void
}

/** What can be done with all that is selected; each is one step back. */
export function BulkBar({ selection, count, query, onClear, onPriorities }: BulkBarProps) {
  const exclude = useCommand('evidence.exclude')
  const many = formatCount(count, 'comment')
  useEscape(onClear)
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected comments">
      <span className={styles.count} role="status">
        {formatNumber(count)} selected
      </span>
      <BulkThemes selection={selection} many={many} />
      <BulkTag selection={selection} many={many} />
      <MenuButton
        groups={[
          {
            actions: [
              {
                id: 'exclude',
                label: 'Exclude from counting',
                run: () => void exclude.run({ selection, isExcluded: true }, `Excluded ${many}`),
              },
              {
                id: 'include',
                label: 'Count again',
                run: () => void exclude.run({ selection, isExcluded: false }, `${many} counted again`),
              },
            ],
          },
        ]}
      >
        Exclude
      </MenuButton>
      {count <= quotedMost && <BulkQuote selection={selection} many={many} onPriorities={onPriorities} />}
      <ExportMenu selection={selection} sort={query.sort} />
      <Button variant="quiet" onPress={onClear}>
        Clear
      </Button>
    </div>
  )
}

interface BulkQuoteProps {
  readonly selection: Selection
  readonly many: string
  readonly onPriorities: () => void
}

function BulkQuote({ selection, many, onPriorities }: BulkQuoteProps) {
  const quote = useCommand('evidence.quote')
  return (
    <QuoteMenu
      onQuote={(priority, title) => void quote.run({ selection, priority }, `Quoted ${many} for ${title}`)}
      onPriorities={onPriorities}
    />
  )
}

/** Escape lets go of the selection, unless it closes something or belongs to a text that is being written. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
      if (event.key === 'Escape' && !event.defaultPrevented && !isWriting) onEscape()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onEscape])
}
