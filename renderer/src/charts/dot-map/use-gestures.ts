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
  /** Whether dragging draws; with Shift held it always does. */
  readonly isLasso: boolean
  readonly onLasso: () => void
  /** The line drawn so far, in the element's pixels; null when it was given up. */
  readonly onOutline: (outline: readonly Point[] | null, isDone: boolean) => void
  readonly onChooseSeen: () => void
  /** Escape; true where there was something to leave. */
  readonly onLeave: () => boolean
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

interface Drag {
  readonly at: Point
  readonly isMoving: boolean
  /** The line so far, where the drag draws one. */
  readonly outline: Point[] | null
}

function listen(host: HTMLElement, latest: RefObject<Gestures>): () => void {
  let drag: Drag | null = null
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
    const at = pointOf(event)
    drag = { at, isMoving: false, outline: latest.current.isLasso || event.shiftKey ? [at] : null }
    host.focus({ preventScroll: true })
  }
  const move = (event: PointerEvent): void => {
    const at = pointOf(event)
    if (!drag) return latest.current.onHover(isOnControl(event) ? null : at)
    if (Math.hypot(at.x - drag.at.x, at.y - drag.at.y) < (drag.isMoving && !drag.outline ? 0 : dragThresholdPx)) return
    if (!drag.isMoving) host.setPointerCapture(event.pointerId)
    latest.current.onHover(null)
    if (drag.outline) {
      drag.outline.push(at)
      latest.current.onOutline(drag.outline, false)
    } else latest.current.onPan(at.x - drag.at.x, at.y - drag.at.y)
    drag = { ...drag, at, isMoving: true }
  }
  const up = (event: PointerEvent): void => {
    const isDone = event.type === 'pointerup'
    if (drag?.isMoving === false && isDone) latest.current.onPress(pointOf(event))
    if (drag?.isMoving && drag.outline) latest.current.onOutline(isDone ? drag.outline : null, true)
    drag = null
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    latest.current.onZoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0018)), pointOf(event))
  }
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = keyActions[event.key]
    if (!act || act(latest.current) === false) return
    event.preventDefault()
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

/** False where the key meant nothing, and is left to others. */
const keyActions: Readonly<Record<string, (to: Gestures) => unknown>> = {
  ArrowLeft: (to) => to.onPan(panStepPx, 0),
  ArrowRight: (to) => to.onPan(-panStepPx, 0),
  ArrowUp: (to) => to.onPan(0, panStepPx),
  ArrowDown: (to) => to.onPan(0, -panStepPx),
  '+': (to) => to.onZoom(zoomStep, null),
  '=': (to) => to.onZoom(zoomStep, null),
  '-': (to) => to.onZoom(1 / zoomStep, null),
  '0': (to) => to.onReset(),
  l: (to) => to.onLasso(),
  L: (to) => to.onLasso(),
  v: (to) => to.onChooseSeen(),
  V: (to) => to.onChooseSeen(),
  Escape: (to) => to.onLeave(),
}
