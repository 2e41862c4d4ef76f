import type { Size } from '#shared/charts/plane.ts'

/** Gives a canvas as many pixels as the screen has; setting them to what they are would empty it. */
export function fitCanvas(canvas: HTMLCanvasElement, size: Size, density: number): void {
  const width = Math.round(size.width * density)
  const height = Math.round(size.height * density)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
