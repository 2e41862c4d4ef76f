import { useMemo } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { groupHeads } from '#shared/charts/group-heads.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { DotMap } from '../../charts/dot-map/dot-map.tsx'
import { themeHue } from '../../ui/theme-hue.ts'
import { MapCard } from './map-card.tsx'

interface MapViewProps {
  readonly map: OutputOf<'themes.map'>
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
}

/** Every comment as a dot, near those that say much the same. */
export function MapView({ map, selected, onSelect }: MapViewProps) {
  const dots = useMemo(() => ({ xs: map.x, ys: map.y, groups: map.theme }), [map])
  const groups = useMemo(() => {
    const heads = groupHeads({ ys: map.y, groups: map.theme }, map.themes)
    return map.themes.map((theme, index) => ({
      id: theme.id,
      label: theme.label,
      caption: formatNumber(theme.comments),
      hue: themeHue(theme.colour),
      ...(heads[index] ?? { x: theme.x, y: theme.y }),
      weight: theme.comments,
    }))
  }, [map])
  return (
    <DotMap
      label={`Map of ${formatCount(map.comments.length, 'comment')} in ${formatCount(map.themes.length, 'theme')}. The table shows the same as text.`}
      dots={dots}
      groups={groups}
      selected={selected}
      onSelect={onSelect}
      renderCard={(dot) => (
        <MapCard comment={map.comments[dot] ?? ''} theme={map.themes[map.theme[dot] ?? -1] ?? null} />
      )}
    />
  )
}
