import type { Size } from '#shared/charts/plane.ts'
import type { DotPaint, Dots } from '#shared/charts/raster-dots.ts'
import type { Viewport } from '#shared/charts/viewport.ts'

/** What is drawn but for where one looks; the radius is in CSS pixels. */
export interface Scene {
  readonly dots: Dots
  readonly paint: DotPaint
  readonly size: Size
  /** Device pixels a CSS pixel. */
  readonly density: number
}

/** Draws dots onto the canvas it was made for, which says by data-drawn once there is a picture. */
export interface DotPainter {
  /** Takes effect with the next `draw`. */
  setScene(scene: Scene): void
  /** Called in an animation frame. */
  draw(view: Viewport): void
  dispose(): void
}
