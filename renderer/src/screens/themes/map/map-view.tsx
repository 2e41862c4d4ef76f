import { useMemo, useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { groupHeads } from '#shared/charts/group-heads.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { DotMap } from '../../../charts/dot-map/dot-map.tsx'
import { themeHue } from '../../../ui/theme-hue.ts'
import type { ThemeList } from '../theme-words.ts'
import { GatherBar } from './gather-bar.tsx'
import { MapCard } from './map-card.tsx'
import { MapLegend } from './map-legend.tsx'
import { unpackMap } from './unpack-map.ts'
import styles from './map.module.css'

interface MapViewProps {
  readonly map: OutputOf<'themes.map'>
  /** With the counts that the table shows; the dots of a theme are those it is the strongest of. */
  readonly list: ThemeList
  readonly selected: string | null
  readonly onSelect: (theme: string) => void
  readonly onDraw: () => void
}

const none: readonly number[] = []

/** Every comment as a dot, near those that say much the same. */
export function MapView({ map, list, selected, onSelect, onDraw }: MapViewProps) {
  const dots = useMemo(() => unpackMap(map), [map])
  const groups = useMemo(() => {
    const heads = groupHeads(dots, map.themes)
    const counts = new Map(list.themes.map(({ id, comments }) => [id, comments]))
    return map.themes.map((theme, index) => ({
      id: theme.id,
      label: theme.label,
      caption: formatNumber(counts.get(theme.id) ?? theme.comments),
      hue: themeHue(theme.colour),
      ...(heads[index] ?? { x: theme.x, y: theme.y }),
      weight: theme.comments,
    }))
  }, [dots, map, list])
  // What was chosen on a map that has changed since stands at other places in it.
  const [choice, setChoice] = useState({ of: dots, dots: none })
  const chosen = choice.of === dots ? choice.dots : none
  return (
    <div className={styles.view}>
      <DotMap
        label={`Map of ${formatCount(map.comments, 'comment')} in ${formatCount(map.themes.length, 'theme')}. The table shows the same as text.`}
        dots={dots}
        groups={groups}
        selected={selected}
        onSelect={onSelect}
        chosen={chosen}
        onChoose={(some) => {
          setChoice({ of: dots, dots: some })
          if (some.length > 0) onDraw()
        }}
        renderCard={(dot) => (
          <MapCard number={dots.numbers[dot] ?? 0} theme={map.themes[dots.groups[dot] ?? -1] ?? null} />
        )}
      />
      {chosen.length > 0 ? (
        <GatherBar
          map={map}
          dots={dots}
          chosen={chosen}
          selected={selected}
          onDone={(theme) => {
            setChoice({ of: dots, dots: none })
            if (theme !== null) onSelect(theme)
          }}
        />
      ) : (
        <MapLegend map={map} hasArchived={list.archived > 0} />
      )}
    </div>
  )
}
