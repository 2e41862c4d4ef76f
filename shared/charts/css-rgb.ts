import type { Rgb } from './raster-dots.ts'

/** 'rgb(66, 105, 208)' or 'rgba(66, 105, 208, 0.5)', as a browser states a computed colour → its channels; black otherwise. */
export function rgbOf(css: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? '')
    .split(/[\s,/]+/)
    .filter((part) => part !== '')
    .map(Number)
  return [red, green, blue]
}
