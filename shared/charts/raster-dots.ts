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
  /** 1 for each dot that stands out while the others are dimmed; null where none does. */
  readonly strong: Uint8Array | null
  /** Device pixels. */
  readonly radius: number
}

/** How much of a dot's colour covers what lies under it, and how much larger one is that stands out. */
export const dotInk = { rest: 0.32, plain: 0.62, dimmed: 0.2, strong: 0.92, strongGrowth: 1.25 } as const

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

const dotsPerStep = 1024

/**
 * Draws every dot onto an opaque background, those that stand out last, stronger and a little larger. `view` maps to
 * device pixels. Straight into the pixels: without a graphics card a canvas takes many times as long to fill as many
 * arcs. Pauses every thousand dots, so that the caller may go on in a later frame. O(pixels + dots × radius²).
 */
export function* rasterSteps(
  raster: Raster,
  dots: Dots,
  { view, paint }: { readonly view: Viewport; readonly paint: DotPaint },
): Generator<void, void, void> {
  const { background, colours, rest, strong, radius } = paint
  const [red, green, blue] = background
  fill(raster, [red, green, blue, 255])
  yield
  const inks = (plain: number, none: number) => ({
    ofGroup: colours.map((colour) => ({ colour, opacity: plain })),
    none: { colour: rest, opacity: none },
  })
  const quiet = strong ? inks(dotInk.dimmed, dotInk.dimmed) : inks(dotInk.plain, dotInk.rest)
  const passes = strong
    ? [
        { isStrong: 0, ...quiet, blend: discBlender(raster, radius) },
        {
          isStrong: 1,
          ...inks(dotInk.strong, dotInk.strong),
          blend: discBlender(raster, radius * dotInk.strongGrowth),
        },
      ]
    : [{ isStrong: 0, ...quiet, blend: discBlender(raster, radius) }]
  for (const { isStrong, ofGroup, none, blend } of passes) {
    for (let at = 0; at < dots.xs.length; at++) {
      if (at % dotsPerStep === dotsPerStep - 1) yield
      if ((strong?.[at] ?? 0) !== isStrong) continue
      const x = (dots.xs[at] ?? 0) * view.scale + view.offsetX
      const y = (dots.ys[at] ?? 0) * view.scale + view.offsetY
      blend(x, y, ofGroup[dots.groups[at] ?? -1] ?? none)
    }
  }
}

/** One pixel is written byte by byte and then repeated by doubling, whatever the machine's byte order. */
function fill({ data }: Raster, pixel: readonly number[]): void {
  data.set(pixel)
  for (let filled = pixel.length; filled < data.length; filled *= 2) {
    data.copyWithin(filled, 0, Math.min(filled, data.length - filled))
  }
}
