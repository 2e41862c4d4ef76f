import { describe, expect, it } from 'vitest'
import { rgbOf } from '#shared/charts/css-rgb.ts'
import { rasterSteps, type DotPaint, type Dots } from '#shared/charts/raster-dots.ts'

const view = { scale: 1, offsetX: 0, offsetY: 0 }
const paint: DotPaint = {
  background: [255, 255, 255],
  colours: [
    [255, 0, 0],
    [0, 0, 255],
  ],
  rest: [0, 0, 0],
  strong: null,
  radius: 2,
}

function drawn(dots: Dots, changes: Partial<DotPaint> = {}) {
  const raster = { data: new Uint8ClampedArray(20 * 10 * 4), width: 20, height: 10 }
  const steps = rasterSteps(raster, dots, { view, paint: { ...paint, ...changes } })
  while (steps.next().done !== true);
  return (x: number, y: number): readonly number[] =>
    Array.from(raster.data.subarray((y * 20 + x) * 4, (y * 20 + x) * 4 + 4))
}

describe('drawing dots into pixels', () => {
  it('colours the middle of a dot in its group’s colour and leaves the rest as background', () => {
    const pixel = drawn({ xs: [5.5], ys: [5.5], groups: [1] })
    expect(pixel(5, 5)).toEqual([97, 97, 255, 255])
    expect(pixel(15, 5)).toEqual([255, 255, 255, 255])
  })

  it('softens the edge', () => {
    const pixel = drawn({ xs: [5.5], ys: [5.5], groups: [1] })
    const [red = 0] = pixel(7, 5)
    expect(red).toBeGreaterThan(97)
    expect(red).toBeLessThan(255)
    expect(pixel(8, 5)).toEqual([255, 255, 255, 255])
  })

  it('lets some dots stand out over the others, whatever their order', () => {
    const pixel = drawn(
      { xs: [5.5, 5.5, 15.5], ys: [5.5, 5.5, 5.5], groups: [0, 1, 1] },
      { strong: Uint8Array.of(1, 0, 0) },
    )
    const [red = 0, green = 0, blue = 0] = pixel(5, 5)
    expect(red).toBeGreaterThan(240)
    expect(Math.max(green, blue)).toBeLessThan(40)
    expect(pixel(15, 5)).toEqual([204, 204, 255, 255])
  })

  it('draws what is half outside and leaves out what is outside', () => {
    const pixel = drawn({ xs: [0, -40, 400], ys: [5.5, 5.5, 5.5], groups: [1, 1, 1] })
    expect(pixel(0, 5)[0]).toBeLessThan(120)
    expect(pixel(19, 5)).toEqual([255, 255, 255, 255])
  })

  it('has a quieter colour for dots of no group', () => {
    expect(drawn({ xs: [5.5], ys: [5.5], groups: [-1] })(5, 5)).toEqual([173, 173, 173, 255])
  })
})

describe('a colour as a browser states it', () => {
  it('gives its channels', () => {
    expect(rgbOf('rgb(66, 105, 208)')).toEqual([66, 105, 208])
    expect(rgbOf('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3])
    expect(rgbOf('rgb(66 105 208 / 0.5)')).toEqual([66, 105, 208])
  })

  it('gives black for what it does not know', () => {
    expect(rgbOf('hotpink')).toEqual([0, 0, 0])
  })
})
