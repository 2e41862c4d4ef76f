import { readFileSync } from 'node:fs'

/** Colour arithmetic for the tests of the tokens. Channels are linear-light sRGB, 0 to 1. */
export type Linear = readonly [number, number, number]

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

export function linearOf(hex: string): Linear {
  const at = (from: number): number => toLinear(Number.parseInt(hex.slice(from, from + 2), 16) / 255)
  return [at(1), at(3), at(5)]
}

/** WCAG 2 relative luminance. */
const luminance = ([r, g, b]: Linear): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** WCAG 2 contrast, 1 to 21. */
export function contrast(a: Linear, b: Linear): number {
  const [low, high] = [luminance(a) + 0.05, luminance(b) + 0.05].sort((x, y) => x - y)
  return (high ?? 1) / (low ?? 1)
}

type Matrix = readonly [Linear, Linear, Linear]

/** Machado, Oliveira and Fernandes 2009, severity 1. */
export const protanopia: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
]
export const deuteranopia: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
]

export function seenBy(eye: Matrix, [r, g, b]: Linear): Linear {
  const channel = ([x, y, z]: Linear): number => Math.min(1, Math.max(0, x * r + y * g + z * b))
  return [channel(eye[0]), channel(eye[1]), channel(eye[2])]
}

/** OKLab (Ottosson 2020): distance in it is close to the difference one sees. */
function okLab([r, g, b]: Linear): Linear {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export function distance(a: Linear, b: Linear): number {
  const [x, y] = [okLab(a), okLab(b)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

export interface Tokens {
  readonly light: ReadonlyMap<string, string>
  readonly dark: ReadonlyMap<string, string>
}

/** The colour tokens of tokens.css in both themes, by name without dashes. */
export function readTokens(): Tokens {
  const path = new URL('../../../renderer/src/styles/tokens.css', import.meta.url)
  const found = readFileSync(path, 'utf8').matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)
  const pairs = [...found].map(([, name = '', light = '', dark = '']) => ({ name, light, dark }))
  return {
    light: new Map(pairs.map(({ name, light }) => [name, light])),
    dark: new Map(pairs.map(({ name, dark }) => [name, dark])),
  }
}
