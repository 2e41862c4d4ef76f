import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { pointsInBox, pointsInOutline } from '#shared/charts/lasso.ts'
import type { Point, Size } from '#shared/charts/plane.ts'
import type { Dots } from '#shared/charts/raster-dots.ts'
import { buildGrid, nearestWithin } from '#shared/charts/spatial-grid.ts'
import { pan, toPlane, toScreen, type Viewport, zoom } from '#shared/charts/viewport.ts'
import { createCamera } from './camera.ts'
import { DotLayer } from './dot-layer.tsx'
import { HoverCard } from './hover-card.tsx'
import { LassoOutline } from './lasso-outline.tsx'
import { MapControls } from './map-controls.tsx'
import { MapLabels } from './map-labels.tsx'
import { dotRadius, type DotGroup } from './scene.ts'
import { useGestures } from './use-gestures.ts'
import { usePaint } from './use-paint.ts'

export interface DotPlaneProps {
  readonly dots: Dots
  readonly groups: readonly DotGroup[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Dots that were drawn around, by their index. */
  readonly chosen: readonly number[]
  readonly onChoose: (dots: readonly number[]) => void
  readonly isLasso: boolean
  readonly onLasso: (isLasso: boolean) => void
  /** What is said about a dot under the pointer, by its index. */
  readonly renderCard: (dot: number) => ReactNode
}

interface PlacedPlaneProps extends DotPlaneProps {
  readonly host: RefObject<HTMLElement | null>
  readonly size: Size
  /** Shows all of the map. */
  readonly atRest: Viewport
}

const reachPx = 7
const zoomRange = { out: 0.5, in: 60 }

/** The map once it is known how large it may be. */
export function DotPlane({ host, size, atRest, ...props }: PlacedPlaneProps) {
  const { dots, groups, selected, onSelect, chosen, onChoose, isLasso, onLasso, renderCard } = props
  const [view, setView] = useState(atRest)
  const [camera] = useState(() => createCamera(atRest, setView))
  const isMoved = useRef(false)
  const [hovered, setHovered] = useState(-1)
  const [outline, setOutline] = useState<readonly Point[]>([])
  const grid = useMemo(() => buildGrid(dots.xs, dots.ys), [dots])
  const paint = usePaint(host, {
    dots,
    groups,
    selected,
    chosen,
    radius: dotRadius(dots.xs.length, size, view.scale / atRest.scale),
  })

  useEffect(() => {
    if (!isMoved.current) camera.moveTo(atRest)
  }, [camera, atRest])

  const dotAt = (at: Point): number => nearestWithin(grid, toPlane(camera.view(), at), reachPx / camera.view().scale)
  const move = (to: Viewport): void => {
    isMoved.current = true
    setHovered(-1)
    camera.moveTo(to)
  }
  const zoomBy = (factor: number, around: Point | null): void => {
    const limits = { min: atRest.scale * zoomRange.out, max: atRest.scale * zoomRange.in }
    move(zoom(camera.view(), { factor, around: around ?? { x: size.width / 2, y: size.height / 2 }, limits }))
  }
  const reset = (): void => {
    move(atRest)
    isMoved.current = false
  }
  const chooseSeen = (): void => {
    const { x: left, y: top } = toPlane(camera.view(), { x: 0, y: 0 })
    const { x: right, y: bottom } = toPlane(camera.view(), { x: size.width, y: size.height })
    onChoose(pointsInBox(dots, { left, top, right, bottom }))
  }

  useGestures(host, {
    onPan: (byX, byY) => move(pan(camera.view(), byX, byY)),
    onZoom: zoomBy,
    onReset: reset,
    onHover: (at) => setHovered(at ? dotAt(at) : -1),
    onPress: (at) => {
      const group = groups[dots.groups[dotAt(at)] ?? -1]
      if (group) onSelect(group.id)
    },
    isLasso,
    onLasso: () => onLasso(!isLasso),
    onOutline: (drawn, isDone) => {
      setOutline(isDone ? [] : [...(drawn ?? [])])
      if (isDone && drawn) {
        onChoose(
          pointsInOutline(
            dots,
            drawn.map((at) => toPlane(camera.view(), at)),
          ),
        )
      }
    },
    onChooseSeen: chooseSeen,
    onLeave: () => {
      if (chosen.length === 0 && !isLasso) return false
      onChoose([])
      onLasso(false)
      return true
    },
  })

  const spot = hovered < 0 ? null : toScreen(camera.view(), { x: dots.xs[hovered] ?? 0, y: dots.ys[hovered] ?? 0 })
  return (
    <>
      {paint && <DotLayer dots={dots} paint={paint} camera={camera} size={size} />}
      <MapLabels groups={groups} selected={selected} camera={camera} view={view} size={size} onSelect={onSelect} />
      {outline.length > 0 && <LassoOutline points={outline} />}
      <MapControls
        onZoom={(factor) => zoomBy(factor, null)}
        onReset={reset}
        isLasso={isLasso}
        onLasso={() => onLasso(!isLasso)}
        onChooseSeen={chooseSeen}
      />
      {spot && (
        <HoverCard at={spot} size={size}>
          {renderCard(hovered)}
        </HoverCard>
      )}
    </>
  )
}
