import { type RefObject, useEffect, useRef } from 'react'
import type { Point } from '#shared/charts/plane.ts'

export interface Gestures {
  readonly onPan: (byX: number, byY: number) => void
  /** Around a point in the element's pixels; null stands for its middle. */
  readonly onZoom: (factor: number, around: Point | null) => void
  readonly onReset: () => void
  /** The pointer rests on a point, or has left. */
  readonly onHover: (at: Point | null) => void
  readonly onPress: (at: Point) => void
}

const panStepPx = 60
const zoomStep = 1.4
const dragThresholdPx = 4

/** Mouse, touchpad and keyboard of a plane. Listens to the element itself: a wheel listener must be able to stop the page's own zoom. */
export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures)
  useEffect(() => {
    latest.current = gestures
  })
  useEffect(() => (element.current ? listen(element.current, latest) : undefined), [element])
}

function listen(host: HTMLElement, latest: RefObject<Gestures>): () => void {
  let drag: { at: Point; isMoving: boolean } | null = null
  const ends = new AbortController()
  const { signal } = ends
  const pointOf = (event: MouseEvent): Point => {
    const box = host.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const isOnControl = (event: Event): boolean =>
    event.target instanceof Element && event.target.closest('button') !== null

  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || isOnControl(event)) return
    drag = { at: pointOf(event), isMoving: false }
    host.focus({ preventScroll: true })
  }
  const move = (event: PointerEvent): void => {
    const at = pointOf(event)
    if (!drag) return latest.current.onHover(isOnControl(event) ? null : at)
    if (!drag.isMoving && Math.hypot(at.x - drag.at.x, at.y - drag.at.y) < dragThresholdPx) return
    if (!drag.isMoving) host.setPointerCapture(event.pointerId)
    latest.current.onHover(null)
    latest.current.onPan(at.x - drag.at.x, at.y - drag.at.y)
    drag = { at, isMoving: true }
  }
  const up = (event: PointerEvent): void => {
    if (drag && !drag.isMoving && event.type === 'pointerup') latest.current.onPress(pointOf(event))
    drag = null
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    latest.current.onZoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0018)), pointOf(event))
  }
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = keyActions[event.key]
    if (!act) return
    event.preventDefault()
    act(latest.current)
  }

  host.addEventListener('pointerdown', down, { signal })
  host.addEventListener('pointermove', move, { signal })
  host.addEventListener('pointerup', up, { signal })
  host.addEventListener('pointercancel', up, { signal })
  host.addEventListener('pointerleave', () => latest.current.onHover(null), { signal })
  host.addEventListener('wheel', wheel, { signal, passive: false })
  host.addEventListener('keydown', key, { signal })
  return () => ends.abort()
}

const keyActions: Readonly<Record<string, (to: Gestures) => void>> = {
  ArrowLeft: (to) => to.onPan(panStepPx, 0),
  ArrowRight: (to) => to.onPan(-panStepPx, 0),
  ArrowUp: (to) => to.onPan(0, panStepPx),
  ArrowDown: (to) => to.onPan(0, -panStepPx),
  '+': (to) => to.onZoom(zoomStep, null),
  '=': (to) => to.onZoom(zoomStep, null),
  '-': (to) => to.onZoom(1 / zoomStep, null),
  '0': (to) => to.onReset(),
}
