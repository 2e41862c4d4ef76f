import type { Viewport } from './viewport.ts'

/** What the map shows; parallel arrays, one entry a dot. */
export interface Dots {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  /** Index into the map's groups, or −1 for a dot of none. */
  readonly groups: ArrayLike<number>
}

/** 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** RGBA bytes, row by row, as ImageData has them. */
export interface Raster {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

export interface DotPaint {
  readonly background: Rgb
  /** One a group. */
  readonly colours: readonly Rgb[]
  /** Of dots in no group. */
  readonly rest: Rgb
  /** The group that stands out, or −1. */
  readonly selected: number
  /** Device pixels. */
  readonly radius: number
}

const opacity = { rest: 0.32, plain: 0.62, dimmed: 0.2, selected: 0.92 }
const selectedGrowth = 1.25

interface Ink {
  readonly colour: Rgb
  readonly opacity: number
}

/** Gives the function that lays a disc with soft edges over opaque pixels; what lies outside the raster is left out. */
function discBlender({ data, width, height }: Raster, radius: number): (x: number, y: number, ink: Ink) => void {
  const reach = radius + 0.5
  const reachSquared = reach * reach
  return (x, y, { colour: [red, green, blue], opacity: most }) => {
    const fromRow = Math.max(0, Math.ceil(y - reach - 0.5))
    const toRow = Math.min(height - 1, Math.floor(y + reach - 0.5))
    const fromColumn = Math.max(0, Math.ceil(x - reach - 0.5))
    const toColumn = Math.min(width - 1, Math.floor(x + reach - 0.5))
    for (let row = fromRow; row <= toRow; row++) {
      const down = (row + 0.5 - y) ** 2
      for (let column = fromColumn; column <= toColumn; column++) {
        const squared = (column + 0.5 - x) ** 2 + down
        if (squared >= reachSquared) continue
        const covered = reach - Math.sqrt(squared)
        const share = covered < 1 ? covered * most : most
        const at = (row * width + column) * 4
        data[at] = (data[at] ?? 0) * (1 - share) + red * share
        data[at + 1] = (data[at + 1] ?? 0) * (1 - share) + green * share
        data[at + 2] = (data[at + 2] ?? 0) * (1 - share) + blue * share
      }
    }
  }
}

/**
 * Draws every dot onto an opaque background; the selected group last, stronger and a little larger, the rest dimmed.
 * `view` maps to device pixels. Straight into the pixels: without a graphics card a canvas takes many times as long
 * to fill as many arcs. O(pixels + dots × radius²).
 */
export function rasterDots(raster: Raster, dots: Dots, { view, paint }: { view: Viewport; paint: DotPaint }): void {
  const [red, green, blue] = paint.background
  fill(raster, [red, green, blue, 255])
  const hasSelected = paint.selected >= 0
  const quiet = paint.colours.map((colour) => ({ colour, opacity: hasSelected ? opacity.dimmed : opacity.plain }))
  const rest = { colour: paint.rest, opacity: hasSelected ? opacity.dimmed : opacity.rest }

  const blend = discBlender(raster, paint.radius)
  for (let at = 0; at < dots.xs.length; at++) {
    const group = dots.groups[at] ?? -1
    if (hasSelected && group === paint.selected) continue
    const x = (dots.xs[at] ?? 0) * view.scale + view.offsetX
    const y = (dots.ys[at] ?? 0) * view.scale + view.offsetY
    blend(x, y, quiet[group] ?? rest)
  }
  if (!hasSelected) return
  const blendLarger = discBlender(raster, paint.radius * selectedGrowth)
  const strong = { colour: paint.colours[paint.selected] ?? paint.rest, opacity: opacity.selected }
  for (let at = 0; at < dots.xs.length; at++) {
    if (dots.groups[at] !== paint.selected) continue
    const x = (dots.xs[at] ?? 0) * view.scale + view.offsetX
    const y = (dots.ys[at] ?? 0) * view.scale + view.offsetY
    blendLarger(x, y, strong)
  }
}

/** One pixel is written byte by byte and then repeated by doubling, whatever the machine's byte order. */
function fill({ data }: Raster, pixel: readonly number[]): void {
  data.set(pixel)
  for (let filled = pixel.length; filled < data.length; filled *= 2) {
    data.copyWithin(filled, 0, Math.min(filled, data.length - filled))
  }
}
