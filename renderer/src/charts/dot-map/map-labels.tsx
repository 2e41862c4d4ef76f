import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { placeLabels } from '#shared/charts/place-labels.ts'
import type { Point, Size } from '#shared/charts/plane.ts'
import { toScreen, type Viewport } from '#shared/charts/viewport.ts'
import type { Camera } from './camera.ts'
import type { DotGroup } from './scene.ts'
import styles from './dot-map.module.css'

interface MapLabelsProps {
  readonly groups: readonly DotGroup[]
  readonly selected: string | null
  readonly camera: Camera
  /** Where the camera has settled. */
  readonly view: Viewport
  readonly size: Size
  readonly onSelect: (id: string) => void
}

const noSizes: ReadonlyMap<string, Size> = new Map()
const shortestLeaderPx = 6

/**
 * The groups' names over the dots: real buttons in order of weight. One without room is out of sight until it has the
 * focus. While the map is dragged all move as one; they find their room when it has settled.
 */
export const MapLabels = memo(function MapLabels(props: MapLabelsProps) {
  const { groups, selected, camera, view, size, onSelect } = props
  const list = useRef<HTMLUListElement>(null)
  const [sizes, setSizes] = useState(noSizes)
  const ordered = useMemo(
    () => [...groups].sort((a, b) => Number(b.id === selected) - Number(a.id === selected) || b.weight - a.weight),
    [groups, selected],
  )

  useLayoutEffect(() => {
    let isCurrent = true
    const measure = (): void => {
      if (isCurrent && list.current) setSizes(measureAll(list.current, groups))
    }
    measure()
    void document.fonts.ready.then(measure)
    return () => {
      isCurrent = false
    }
  }, [groups])

  useLayoutEffect(() => {
    const shift = (now: Viewport): void => {
      if (!list.current || now.scale !== view.scale) return
      list.current.style.transform = `translate(${now.offsetX - view.offsetX}px, ${now.offsetY - view.offsetY}px)`
    }
    shift(camera.view())
    return camera.follow(shift)
  }, [camera, view])

  const placed = useMemo(() => {
    const wanted = ordered.flatMap((group) => {
      const labelSize = sizes.get(group.id)
      if (!labelSize) return []
      const foot = toScreen(view, group)
      return [{ id: group.id, at: { x: foot.x, y: foot.y - labelSize.height / 2 }, size: labelSize }]
    })
    return new Map(placeLabels(wanted, size).map((label) => [label.id, label.at]))
  }, [ordered, sizes, view, size])

  return (
    <ul ref={list} className={styles.labels} aria-label="Themes on the map, largest first">
      {ordered.map((group) => {
        const at = placed.get(group.id)
        const spot = at ?? toScreen(view, group)
        return (
          <li
            key={group.id}
            data-id={group.id}
            className={at ? styles.label : `${styles.label} ${styles.crowded}`}
            style={{ left: spot.x, top: spot.y }}
          >
            {at && <Leader from={at} size={sizes.get(group.id)} to={toScreen(view, group)} />}
            <button type="button" aria-pressed={group.id === selected} onClick={() => onSelect(group.id)}>
              <span>{group.label}</span>
              <small>{group.caption}</small>
            </button>
          </li>
        )
      })}
    </ul>
  )
})

interface LeaderProps {
  /** The label's centre, in pixels. */
  readonly from: Point
  readonly size: Size | undefined
  /** Where the dots are that it names. */
  readonly to: Point
}

/** From a label that had to give way to what it names; nothing where it stands right above it. */
function Leader({ from, size, to }: LeaderProps) {
  if (!size) return null
  const [x, y] = [to.x - from.x, to.y - from.y]
  // Where the way to the dots leaves the label's box.
  const within = Math.min(size.width / 2 / Math.max(Math.abs(x), 1e-9), size.height / 2 / Math.max(Math.abs(y), 1e-9))
  if (within >= 1 || Math.hypot(x, y) * (1 - within) < shortestLeaderPx) return null
  return (
    <svg className={styles.leader} aria-hidden>
      <line x1={x * within} y1={y * within} x2={x} y2={y} />
    </svg>
  )
}

function measureAll(list: HTMLUListElement, groups: readonly DotGroup[]): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>()
  const known = new Set(groups.map((group) => group.id))
  for (const item of list.children) {
    const id = item instanceof HTMLElement ? item.dataset['id'] : undefined
    if (item instanceof HTMLElement && id !== undefined && known.has(id)) {
      sizes.set(id, { width: item.offsetWidth, height: item.offsetHeight })
    }
  }
  return sizes
}
