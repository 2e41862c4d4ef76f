import { useMemo } from 'react'
import type { EvidenceRow } from '#shared/contract/evidence.ts'
import type { ColumnLayout } from '#shared/contract/saved-views.ts'
import { useEntry } from '../../api/use-query.ts'
import type { ColumnFit } from '../../ui/column-fit.ts'
import type { TableColumn } from '../../ui/table-column.ts'
import { commentColumns, knownColumns, laidOut } from './comment-columns.tsx'
import { completeLayout, movedBefore, resized } from './column-layout.ts'
import { useColumnLayout } from './use-column-layout.ts'

export interface Columns {
  /** As they are shown. */
  readonly shown: readonly TableColumn<EvidenceRow>[]
  /** All of them, shown or not. */
  readonly layout: readonly ColumnLayout[]
  readonly nameOf: (id: string) => string
  readonly fit: ColumnFit
  readonly layOut: (layout: readonly ColumnLayout[]) => void
}

/** The columns of the comments: those there is something for among the kinds shown, as a person laid them out. */
export function useColumns(kinds: readonly string[] = []): Columns {
  const { data: facets } = useEntry('evidence.facets', {})
  const [stored, layOut] = useColumnLayout()
  const has = JSON.stringify({
    scores: facets?.bands.some((band) => band.value !== 'none' && band.comments > 0) ?? true,
    deals: (facets?.outcomes.length ?? 1) > 0,
    accounts: (facets?.accounts.length ?? 1) > 0,
    themes: facets?.themes.some((theme) => theme.value !== 'none') ?? true,
    tones: (facets?.tones.length ?? 0) > 0,
  })
  const columns = useMemo(() => commentColumns(JSON.parse(has)), [has])
  const noDeals = kinds.length > 0 && !kinds.includes('deal')
  return useMemo(() => {
    const layout = completeLayout(knownColumns(columns), stored)
    return {
      layout,
      // Left out of what is shown alone: the layout that is kept stays whole.
      shown: laidOut(columns, layout).filter(({ id }) => id !== 'amount' || !noDeals),
      nameOf: (id) => columns.find((column) => column.id === id)?.header ?? id,
      fit: {
        resize: (column, widthPx) => layOut(resized(layout, column, widthPx)),
        moveBefore: (column, before) => layOut(movedBefore(layout, column, before)),
      },
      layOut,
    }
  }, [columns, stored, layOut, noDeals])
}
