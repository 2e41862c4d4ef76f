import type { Box, Point, Size } from './plane.ts'

/** Maps the plane to the screen: screen = plane × scale + offset. One scale for both axes, so distances keep their meaning. */
export interface Viewport {
  /** Pixels a plane unit. */
  readonly scale: number
  /** Pixels. */
  readonly offsetX: number
  readonly offsetY: number
}

/** Shows all of the plane's box in the middle of the screen, `paddingPx` away from its edges. */
export function fit(box: Box, size: Size, paddingPx: number): Viewport {
  const width = Math.max(box.right - box.left, 1e-9)
  const height = Math.max(box.bottom - box.top, 1e-9)
  const roomX = Math.max(size.width - 2 * paddingPx, 1)
  const roomY = Math.max(size.height - 2 * paddingPx, 1)
  const scale = Math.min(roomX / width, roomY / height)
  return {
    scale,
    offsetX: size.width / 2 - (scale * (box.left + box.right)) / 2,
    offsetY: size.height / 2 - (scale * (box.top + box.bottom)) / 2,
  }
}

export const toScreen = (view: Viewport, at: Point): Point => ({
  x: at.x * view.scale + view.offsetX,
  y: at.y * view.scale + view.offsetY,
})

export const toPlane = (view: Viewport, at: Point): Point => ({
  x: (at.x - view.offsetX) / view.scale,
  y: (at.y - view.offsetY) / view.scale,
})

export const pan = (view: Viewport, byX: number, byY: number): Viewport => ({
  ...view,
  offsetX: view.offsetX + byX,
  offsetY: view.offsetY + byY,
})

export interface Zoom {
  readonly factor: number
  /** The point on the screen that stays where it is. */
  readonly around: Point
  readonly limits: { readonly min: number; readonly max: number }
}

export function zoom(view: Viewport, { factor, around, limits }: Zoom): Viewport {
  const scale = Math.min(limits.max, Math.max(limits.min, view.scale * factor))
  const ratio = scale / view.scale
  return {
    scale,
    offsetX: around.x - (around.x - view.offsetX) * ratio,
    offsetY: around.y - (around.y - view.offsetY) * ratio,
  }
}

/** How a picture drawn for `from` has to be laid down to stand in for one drawn for `to`. */
export function between(from: Viewport, to: Viewport): Viewport {
  const scale = to.scale / from.scale
  return { scale, offsetX: to.offsetX - from.offsetX * scale, offsetY: to.offsetY - from.offsetY * scale }
}
