import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { evidenceFilterSchema } from '#shared/contract/evidence.ts'
import type { EvidenceSearch } from '../../route-search.ts'
import { useEntry } from '../../api/use-query.ts'
import { Panes } from '../../ui/panes.tsx'
import { AddFilesButton } from '../import/add-files-button.tsx'
import { StartPage } from '../start/start-page.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { CommentTable } from './comment-table.tsx'
import { EvidenceHeader } from './evidence-header.tsx'
import { defaultSort, setParts } from './evidence-query.ts'
import type { EvidenceQuery, FilterPart } from './evidence-query.ts'
import { ExportMenu } from './export-menu.tsx'
import { ReadingPane } from './reading-pane.tsx'
import { useColumns } from './use-columns.ts'
import { useSelection } from './use-selection.ts'
import { useOpenView } from './use-open-view.ts'
import { ViewMenu } from './view-menu.tsx'
import { useEvidenceFound } from './use-evidence-pages.ts'

function queryOf({ comment: _comment, view: _view, sort, ...filter }: EvidenceSearch): EvidenceQuery {
  return { filter: setParts(filter), sort: sort ?? defaultSort(filter) }
}

export default function EvidenceScreen() {
  const search = useSearch({ from: '/evidence' })
  const navigate = useNavigate({ from: '/evidence' })
  const { data: summary } = useEntry('workspace.summary', {})
  const asked = JSON.stringify(queryOf(search))
  const query = useMemo((): EvidenceQuery => JSON.parse(asked), [asked])
  const found = useEvidenceFound(query)
  const columns = useColumns(search.kinds)
  const { picks, count, selection, clear: letGo } = useSelection({ query, total: found.total ?? 0 })
  const now = useMemo(
    () => ({
      filter: evidenceFilterSchema.parse(query.filter),
      sort: search.sort ?? null,
      columns: [...columns.layout],
    }),
    [query, search.sort, columns.layout],
  )
  const everything = useMemo(() => ({ filter: now.filter, except: [] }), [now])

  const change = useCallback(
    (part: FilterPart) =>
      void navigate({
        search: ({ comment, view, sort, ...old }) => ({ ...setParts({ ...old, ...part }), comment, view, sort }),
        // What is typed letter by letter is one step back, each filter a step of its own.
        replace: 'search' in part,
      }),
    [navigate],
  )
  const clear = useCallback(() => void navigate({ search: ({ comment }) => ({ comment }) }), [navigate])
  const choose = useCallback(
    (comment: string | undefined) => void navigate({ search: (old) => ({ ...old, comment }), replace: true }),
    [navigate],
  )
  const order = useCallback(
    (sort: EvidenceQuery['sort']) => void navigate({ search: (old) => ({ ...old, sort }), replace: true }),
    [navigate],
  )

  const like = useCallback(
    (evidenceId: string) => void navigate({ search: ({ comment }) => ({ comment, like: evidenceId }) }),
    [navigate],
  )
  const openView = useOpenView()
  const goToPriorities = (): void => void navigate({ to: '/priorities' })

  // Of a workspace that was just opened the first comments are here before its counts.
  if (summary?.comments === 0 && summary.sources === 0 && !found.total) {
    return (
      <StartPage
        importButton={
          <AddFilesButton variant="primary" onAdded={() => void navigate({ to: '/import' })}>
            Import files…
          </AddFilesButton>
        }
      />
    )
  }
  const selected = search.comment ?? found.first
  return (
    <Panes
      right={
        selected !== null && (
          <ReadingPane
            comment={selected}
            onChoose={choose}
            onTheme={(theme) => void navigate({ to: '/themes', search: { selected: theme } })}
            onPriorities={goToPriorities}
            onLike={like}
            onAccount={(account) => void navigate({ search: ({ comment }) => ({ comment, accounts: [account] }) })}
          />
        )
      }
      rightLabel="the record"
      rightWidth={384}
      isRightOpen={search.comment !== undefined}
      onCloseRight={() => choose(undefined)}
    >
      <EvidenceHeader
        summary={summary}
        query={query}
        found={found}
        onChange={change}
        onClear={clear}
        onOrder={order}
        actions={
          <>
            <ExportMenu selection={everything} sort={query.sort} />
            <AddFilesButton variant="primary" onAdded={() => void navigate({ to: '/import' })}>
              Import…
            </AddFilesButton>
          </>
        }
        tools={
          <>
            <ViewMenu now={now} opened={search.view} onOpen={openView} />
            <ColumnMenu layout={columns.layout} nameOf={columns.nameOf} onChange={columns.layOut} />
          </>
        }
      />
      {selection && (
        <BulkBar selection={selection} count={count} query={query} onClear={letGo} onPriorities={goToPriorities} />
      )}
      <CommentTable
        query={query}
        columns={columns.shown}
        picks={picks}
        fit={columns.fit}
        selected={selected}
        onChoose={choose}
        onOrder={order}
        onClear={clear}
      />
    </Panes>
  )
}
