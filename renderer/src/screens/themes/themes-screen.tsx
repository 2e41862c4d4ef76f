import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { formatCount } from '#shared/domain/format.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panes } from '../../ui/panes.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { AlertList } from '../alerts/alert-list.tsx'
import { ArchivedThemes } from './archived-themes.tsx'
import { DropChoice } from './drop-choice.tsx'
import { ExportThemes } from './export-themes.tsx'
import { FindThemes } from './find-themes.tsx'
import { FreshLine } from './fresh-line.tsx'
import { ComparePanel } from './compare/compare-panel.tsx'
import { MapPanel } from './map/map-panel.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { ThemePane } from './theme-pane.tsx'
import { ThemeTable } from './theme-table.tsx'
import type { ThemeList } from './theme-words.ts'
import { ThemesHeader } from './themes-header.tsx'
import { TrendPanel } from './trend/trend-panel.tsx'
import { useProposal } from './use-proposal.ts'
import { useThemeSelection } from './use-theme-selection.ts'

/** What the comments are about: as a table, as a map, over time or side by side, with the chosen theme beside it. */
export default function ThemesScreen() {
  const { data } = useEntry('themes.list', {})
  if (!data) return null
  if (data.themes.length > 0 || data.archived > 0) return <Themes list={data} />
  return (
    <>
      <PageHeader title="Themes" />
      <NoThemesYet list={data} />
    </>
  )
}

function NoThemesYet({ list }: { readonly list: ThemeList }) {
  const navigate = useNavigate()
  const find = useJob('themes.find')
  const all = list.informative + list.outside
  if (find.isRunning) {
    return (
      <EmptyState action={<ProgressLine progress={find.progress} onCancel={find.cancel} />}>
        Finding the themes of {formatCount(all, 'comment')}.
      </EmptyState>
    )
  }
  if (all === 0) {
    return (
      <EmptyState
        action={
          <Button variant="primary" onPress={() => void navigate({ to: '/import' })}>
            Import files…
          </Button>
        }
      >
        Themes are found in comments, and there are none yet.
      </EmptyState>
    )
  }
  return (
    <EmptyState action={<FindThemes list={list} variant="primary" />}>
      {formatCount(all, 'comment')} and no themes yet.
      {find.error ? ` ${find.error.message}` : ''}
    </EmptyState>
  )
}

interface Drop {
  readonly dragged: readonly string[]
  readonly onto: string
}

function Themes({ list }: { readonly list: ThemeList }) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/themes' })
  const [isRightOpen, setRightOpen] = useState(search.selected !== undefined)
  const shown = useRef<readonly string[]>([])
  const keepShown = useCallback((ids: readonly string[]): void => {
    shown.current = ids
  }, [])
  const [drop, setDrop] = useState<Drop | null>(null)
  const chosen = list.themes.find((theme) => theme.id === search.selected) ?? list.themes[0] ?? null
  const selection = useThemeSelection(list.themes, chosen?.id ?? null)
  const onto = list.themes.find((theme) => theme.id === drop?.onto)
  const view = search.view ?? 'table'
  const select = (selected: string): void => {
    setRightOpen(true)
    void navigate({ to: '/themes', search: { ...search, selected }, replace: true })
  }
  return (
    <Panes
      right={chosen && <ThemePane key={chosen.id} id={chosen.id} themes={list.themes} />}
      rightLabel={chosen?.label ?? 'Theme'}
      rightWidth={384}
      isRightOpen={isRightOpen}
      onCloseRight={() => setRightOpen(false)}
    >
      <ThemesHeader
        list={list}
        view={view}
        onView={(next) => void navigate({ to: '/themes', search: { ...search, view: next }, replace: true })}
        onChoose={select}
        onUnplaced={() => void navigate({ to: '/themes/unplaced' })}
        actions={view === 'table' && list.themes.length > 0 && <ExportThemes shown={() => shown.current} />}
      />
      <AlertList />
      <WhatIsNew fresh={list.fresh} />
      {view === 'table' && drop && onto && (
        <DropChoice
          dragged={list.themes.filter((theme) => drop.dragged.includes(theme.id))}
          onto={onto}
          onDone={(then) => {
            setDrop(null)
            if (then === null) return
            selection.clear()
            select(then)
          }}
        />
      )}
      {view === 'table' && !drop && <SelectionBar selection={selection} themes={list.themes} onMerged={select} />}
      {view === 'map' && (
        <MapPanel list={list} selected={chosen?.id ?? null} onSelect={select} onDraw={() => setRightOpen(false)} />
      )}
      {view === 'trend' && <TrendPanel selected={chosen?.id ?? null} onSelect={select} />}
      {view === 'compare' && <ComparePanel selected={chosen?.id ?? null} onSelect={select} />}
      {view === 'table' && (
        <ThemeTable
          themes={list.themes}
          unit={list.unit}
          activeKey={chosen?.id ?? null}
          ticked={selection.ticked}
          onTick={selection.setTicked}
          onActivate={select}
          onOpen={(id) => void navigate({ to: '/themes/$id', params: { id } })}
          onDrop={(dragged, target) => setDrop({ dragged, onto: target })}
          onKey={selection.onKey}
          onShown={keepShown}
        />
      )}
      {view === 'table' && <ArchivedThemes count={list.archived} />}
    </Panes>
  )
}

/** New comments and what can be done with them, or what that would change. */
function WhatIsNew({ fresh }: { readonly fresh: number }) {
  const { proposal, running, isApplying, place, apply, dismiss } = useProposal()
  if (running) return null
  if (proposal) {
    return (
      <ProposalPanel
        key={proposal.proposal}
        proposal={proposal}
        isApplying={isApplying}
        onApply={(intoLocked) => void apply(proposal, intoLocked)}
        onLeave={() => void dismiss(proposal)}
      />
    )
  }
  return fresh > 0 && <FreshLine comments={fresh} onPlace={() => void place()} />
}
