import { describe, expect, it } from 'vitest'
import { contrast, deuteranopia, distance, linearOf, protanopia, readTokens, seenBy } from './colours.ts'
import type { Linear } from './colours.ts'

const tokens = readTokens()
const grounds = ['paper', 'surface', 'sunken', 'hover', 'accent-soft']
const hues = Array.from({ length: 10 }, (_, index) => `t${index + 1}`)

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colour = (name: string): Linear => {
    const hex = tokens[theme].get(name)
    if (!hex) throw new Error(`tokens.css has no colour --${name}.`)
    return linearOf(hex)
  }

  const texts = [
    ...['ink', 'ink-2', 'ink-3', 'accent', 'bad', 'warn', 'good'].map((name) => ({ name, on: grounds })),
    { name: 'bad', on: ['bad-soft'] },
    { name: 'warn', on: ['warn-soft'] },
    { name: 'good', on: ['good-soft'] },
    { name: 'ink', on: ['warn-soft', 'good-soft', 'bad-soft'] },
    { name: 'ink-2', on: ['good-soft'] },
    { name: 'on-accent', on: ['accent', 'accent-strong'] },
    { name: 'paper', on: ['ink'] },
  ]
  it.each(texts.flatMap(({ name, on }) => on.map((ground) => [name, ground])))(
    'shows %s on %s at 4.5 to 1 or more',
    (text = '', ground = '') => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  const edges = ['control', 'accent', ...hues]
  it.each(edges.flatMap((edge) => grounds.map((ground) => [edge, ground])))(
    'shows the edge or mark %s on %s at 3 to 1 or more',
    (edge = '', ground = '') => {
      expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3)
    },
  )

  const eyes = [
    { eye: 'any eye', see: (seen: Linear) => seen, least: 0.15 },
    { eye: 'protanopia', see: (seen: Linear) => seenBy(protanopia, seen), least: 0.09 },
    { eye: 'deuteranopia', see: (seen: Linear) => seenBy(deuteranopia, seen), least: 0.09 },
  ]
  it.each(eyes)('keeps the ten theme hues apart for $eye', ({ see, least }) => {
    const seen = hues.map((name) => see(colour(name)))
    const distances = seen.flatMap((a, index) => seen.slice(index + 1).map((b) => distance(a, b)))
    expect(Math.min(...distances)).toBeGreaterThan(least)
  })
})
