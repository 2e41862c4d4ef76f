import { useEntry } from '../../../api/use-query.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { MapView } from './map-view.tsx'

interface MapPanelProps {
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

export function MapPanel({ selected, onSelect }: MapPanelProps) {
  const { data, isPending } = useEntry('themes.map', {})
  if (isPending) return <EmptyState>Laying out the map…</EmptyState>
  if (!data || data.comments === 0)
    return <EmptyState>No comment has a place on the map yet: find themes again to give them one.</EmptyState>
  return <MapView map={data} selected={selected} onSelect={onSelect} />
}
