import type { ReactNode } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { ThemesSearch } from '../../route-search.ts'
import { FindThemes } from './find-themes.tsx'
import { NewTheme } from './new-theme.tsx'
import { OutsideWindow } from './outside-window.tsx'
import { coverageLine, runLine, type ThemeList } from './theme-words.ts'
import { useProposal } from './use-proposal.ts'
import styles from './themes-header.module.css'

export type ThemesView = NonNullable<ThemesSearch['view']>

interface ThemesHeaderProps {
  readonly list: ThemeList
  readonly view: ThemesView
  readonly onView: (view: ThemesView) => void
  readonly onChoose: (theme: string) => void
  readonly onUnplaced: () => void
  /** Further actions of the view. */
  readonly actions: ReactNode
}

const views = [
  { id: 'table', label: 'Table' },
  { id: 'map', label: 'Map' },
  { id: 'trend', label: 'Trend' },
  { id: 'compare', label: 'Compare' },
] as const

export function ThemesHeader({ list, view, onView, onChoose, onUnplaced, actions }: ThemesHeaderProps) {
  const find = useJob('themes.find')
  const planned = useProposal()
  const running = find.isRunning ? find : planned.running
  const error = find.error ?? planned.error
  return (
    <PageHeader
      title="Themes"
      facts={
        <>
          {coverageLine(list)}
          {list.outside > 0 && <OutsideWindow list={list} />}
        </>
      }
      actions={<SegmentedControl<ThemesView> label="View" segments={views} value={view} onChange={onView} />}
    >
      {running ? (
        <div className={styles.progress}>
          <ProgressLine progress={running.progress} onCancel={running.cancel} />
        </div>
      ) : (
        <>
          <span className={styles.run}>{error ? error.message : runLine(list)}</span>
          <span className={styles.actions}>
            {list.unplaced > 0 && (
              <Button
                variant="quiet"
                hint={`Goes through the ${formatCount(list.unplaced, 'comment')} in no theme`}
                onPress={onUnplaced}
              >
                Place by hand…
              </Button>
            )}
            <NewTheme onChoose={onChoose} />
            {actions}
            <FindThemes list={list} />
          </span>
        </>
      )}
    </PageHeader>
  )
}
