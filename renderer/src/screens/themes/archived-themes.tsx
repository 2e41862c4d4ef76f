import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import styles from './archived-themes.module.css'

/** Themes that were put away, below the table: they keep their comments and count nowhere. */
export function ArchivedThemes({ count }: { readonly count: number }) {
  const { data } = useEntry('themes.archived', {}, { isEnabled: count > 0 })
  const archive = useCommand('themes.archive')
  if (count === 0) return null
  return (
    <details className={styles.archived}>
      <summary>{formatCount(count, 'archived theme')}</summary>
      <ul>
        {(data?.themes ?? []).map((theme) => (
          <li key={theme.id}>
            <ThemeDot colour={theme.colour} />
            <span className={styles.name}>{theme.label}</span>
            <span>{formatCount(theme.comments, 'comment')}</span>
            <Button
              variant="quiet"
              label={`Bring back ${theme.label}`}
              onPress={() => void archive.run({ ids: [theme.id], isArchived: false }, `Brought back “${theme.label}”`)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
