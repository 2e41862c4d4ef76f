import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { EvidenceSearch } from '../../route-search.ts'
import { useEntry } from '../../api/use-query.ts'
import { Panes } from '../../ui/panes.tsx'
import { AddFilesButton } from '../import/add-files-button.tsx'
import { StartPage } from '../start/start-page.tsx'
import { CommentTable } from './comment-table.tsx'
import { EvidenceHeader } from './evidence-header.tsx'
import { defaultSort, setParts } from './evidence-query.ts'
import type { EvidenceQuery, FilterPart } from './evidence-query.ts'
import { ReadingPane } from './reading-pane.tsx'
import { useEvidencePages } from './use-evidence-pages.ts'

function queryOf({ comment: _comment, sort, ...filter }: EvidenceSearch): EvidenceQuery {
  return { filter: setParts(filter), sort: sort ?? defaultSort(filter.search) }
}

export default function EvidenceScreen() {
  const search = useSearch({ from: '/evidence' })
  const navigate = useNavigate({ from: '/evidence' })
  const { data: summary } = useEntry('workspace.summary', {})
  const asked = JSON.stringify(queryOf(search))
  const query = useMemo((): EvidenceQuery => JSON.parse(asked), [asked])
  const pages = useEvidencePages(query)

  const change = useCallback(
    (part: FilterPart) =>
      void navigate({
        search: ({ comment, sort, ...old }) => ({ ...setParts({ ...old, ...part }), comment, sort }),
        replace: true,
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

  if (summary && summary.comments === 0 && summary.sources === 0) {
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
  const selected = search.comment ?? pages.rows.at(0)?.comment ?? null
  return (
    <Panes
      right={
        selected !== null && (
          <ReadingPane
            comment={selected}
            onChoose={choose}
            onTheme={(theme) => void navigate({ to: '/themes', search: { selected: theme } })}
            onPriorities={() => void navigate({ to: '/priorities' })}
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
        pages={pages}
        onChange={change}
        onClear={clear}
        onOrder={order}
        importButton={
          <AddFilesButton variant="primary" onAdded={() => void navigate({ to: '/import' })}>
            Import…
          </AddFilesButton>
        }
      />
      <CommentTable pages={pages} query={query} selected={selected} onChoose={choose} onOrder={order} onClear={clear} />
    </Panes>
  )
}
