import { useEntry } from '../../../api/use-query.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { ThemeList } from '../theme-words.ts'
import { MapView } from './map-view.tsx'

interface MapPanelProps {
  /** With the counts that the table shows. */
  readonly list: ThemeList
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
  /** Comments were drawn around. */
  readonly onDraw: () => void
}

export function MapPanel(props: MapPanelProps) {
  const { data, isPending } = useEntry('themes.map', {})
  if (isPending) return <EmptyState>Laying out the map…</EmptyState>
  if (!data || data.comments === 0)
    return <EmptyState>No comment has a place on the map yet: find themes again to give them one.</EmptyState>
  return <MapView map={data} {...props} />
}
