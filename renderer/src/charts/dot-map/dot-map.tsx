import { type ReactNode, useMemo, useRef, useState } from 'react'
import { rgbOf } from '#shared/charts/css-rgb.ts'
import { boundsOf, type Point } from '#shared/charts/plane.ts'
import type { Dots } from '#shared/charts/raster-dots.ts'
import { buildGrid, nearestWithin } from '#shared/charts/spatial-grid.ts'
import { fit, pan, toPlane, toScreen, type Viewport, zoom } from '#shared/charts/viewport.ts'
import { DotLayer } from './dot-layer.tsx'
import { HoverCard } from './hover-card.tsx'
import { MapControls } from './map-controls.tsx'
import { MapLabels } from './map-labels.tsx'
import { dotRadius, type DotGroup } from './scene.ts'
import { useColours } from './use-colours.ts'
import { useGestures } from './use-gestures.ts'
import { useSize } from '../use-size.ts'
import styles from './dot-map.module.css'

interface DotMapProps {
  /** What the map shows, in words, and where to find the same as text. */
  readonly label: string
  readonly dots: Dots
  readonly groups: readonly DotGroup[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** What is said about a dot under the pointer, by its index. */
  readonly renderCard: (dot: number) => ReactNode
}

const paddingPx = 48
const reachPx = 7
const zoomRange = { out: 0.5, in: 60 }

/** Dots on a plane that can be moved and zoomed, with the names of their groups; the chosen group stands out. */
export function DotMap({ label, dots, groups, selected, onSelect, renderCard }: DotMapProps) {
  const host = useRef<HTMLFieldSetElement>(null)
  const size = useSize(host)
  const [moved, setMoved] = useState<Viewport | null>(null)
  const [hovered, setHovered] = useState(-1)
  const grid = useMemo(() => buildGrid(dots.xs, dots.ys), [dots])
  const atRest = useMemo(() => (size ? fit(boundsOf(dots.xs, dots.ys), size, paddingPx) : null), [dots, size])
  const view = moved ?? atRest
  const hues = useMemo(() => ['var(--surface)', 'var(--ink-3)', ...groups.map((group) => group.hue)], [groups])
  const colours = useColours(host, hues)

  const dotAt = (at: Point): number => (view ? nearestWithin(grid, toPlane(view, at), reachPx / view.scale) : -1)
  const zoomBy = (factor: number, around: Point | null): void => {
    if (!view || !atRest || !size) return
    const limits = { min: atRest.scale * zoomRange.out, max: atRest.scale * zoomRange.in }
    setHovered(-1)
    setMoved(zoom(view, { factor, around: around ?? { x: size.width / 2, y: size.height / 2 }, limits }))
  }
  useGestures(host, {
    onPan: (byX, byY) => view && setMoved(pan(view, byX, byY)),
    onZoom: zoomBy,
    onReset: () => setMoved(null),
    onHover: (at) => setHovered(at ? dotAt(at) : -1),
    onPress: (at) => {
      const group = groups[dots.groups[dotAt(at)] ?? -1]
      if (group) onSelect(group.id)
    },
  })

  const paints = useMemo(() => {
    const [background, rest, ...ofGroups] = colours.map(rgbOf)
    return background && rest ? { background, rest, colours: ofGroups } : null
  }, [colours])
  const zoomedBy = view && atRest ? view.scale / atRest.scale : 1
  const radius = size ? dotRadius(dots.xs.length, size, zoomedBy) : 1
  const look = useMemo(
    () => paints && { ...paints, radius, selected: groups.findIndex((group) => group.id === selected) },
    [paints, radius, groups, selected],
  )
  const spot = view && hovered >= 0 ? toScreen(view, { x: dots.xs[hovered] ?? 0, y: dots.ys[hovered] ?? 0 }) : null

  return (
    <fieldset ref={host} className={styles.map} tabIndex={-1} aria-label={label}>
      {view && size && (
        <>
          {look && <DotLayer dots={dots} look={look} view={view} size={size} />}
          <MapLabels groups={groups} selected={selected} view={view} size={size} onSelect={onSelect} />
          <MapControls onZoom={(factor) => zoomBy(factor, null)} onReset={() => setMoved(null)} />
          {spot && (
            <HoverCard at={spot} size={size}>
              {renderCard(hovered)}
            </HoverCard>
          )}
        </>
      )}
    </fieldset>
  )
}
