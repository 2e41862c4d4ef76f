/** How many hues there are; further themes take them again, which is why a hue never stands without its label. */
export const themeHues = 10

/** The CSS colour of a theme's hue, for `style`. colour: the index that the contract gives with a theme, from 0. */
export function themeHue(colour: number): string {
  const index = ((colour % themeHues) + themeHues) % themeHues
  return `var(--t${index + 1})`
}
