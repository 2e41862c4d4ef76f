import { GripVertical } from 'lucide-react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount, formatNumber, formatSigned } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import { Explained } from '../../ui/explained.tsx'
import { ThemeDot } from '../../ui/theme-chip.tsx'
import { themeDrag } from './drag-types.ts'
import styles from './unused-themes.module.css'

type Unused = OutputOf<'priorities.list'>['unused'][number]

const trayLines = [
  'Themes in no priority, the largest first. A theme belongs to one priority at most.',
  'Beside each: how many comments say it within the evidence window, and its NPS impact, in points, where at least 20 scored answers raise it.',
  '“Praised” are those that customers praise more than they complain or ask for something. They are never suggested; a priority can still be made of one.',
]

interface UnusedThemesProps {
  readonly themes: readonly Unused[]
  readonly isDisabled: boolean
  readonly onMake: (theme: string) => void
}

/** Themes in no priority, largest first: dragged onto a priority or made into one. */
export function UnusedThemes({ themes, isDisabled, onMake }: UnusedThemesProps) {
  const { dragAndDropHooks } = useDragAndDrop<Unused>({
    isDisabled,
    getItems: (keys) => [...keys].map((key) => ({ [themeDrag]: String(key), 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['copy'],
  })
  return (
    <section className={styles.column} aria-label="Themes not used">
      <header className={styles.head}>
        <h2>Themes not used</h2>
        <Explained name="Themes not used" label={`${formatCount(themes.length, 'theme')} not used`} lines={trayLines}>
          {formatNumber(themes.length)}
        </Explained>
      </header>
      <GridList
        aria-label="Themes not used"
        className={styles.list ?? ''}
        items={themes}
        dependencies={[isDisabled]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className={styles.none}>Every theme is in a priority.</p>}
      >
        {(theme) => (
          <GridListItem id={theme.id} textValue={theme.label} className={styles.theme ?? ''}>
            <ThemeDot colour={theme.colour} />
            <span className={styles.name}>{theme.label}</span>
            {!isDisabled && (
              <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={`Drag ${theme.label}`}>
                <GripVertical size={14} aria-hidden />
              </AriaButton>
            )}
            <small className={styles.facts}>{factsOf(theme)}</small>
            {!isDisabled && (
              <span className={styles.make}>
                <Button label={`Make a priority of ${theme.label}`} onPress={() => onMake(theme.id)}>
                  Make a priority
                </Button>
              </span>
            )}
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

function factsOf(theme: Unused): string {
  return [
    formatCount(theme.comments, 'comment'),
    theme.npsImpact && `${formatSigned(theme.npsImpact.value, 1)} NPS`,
    theme.isPraised && 'praised',
  ]
    .filter(Boolean)
    .join(' · ')
}
