import { describe, expect, it } from 'vitest'
import { sparkline } from '#shared/charts/sparkline.ts'

const size = { width: 64, height: 18 }

describe('a sparkline', () => {
  it('runs from the oldest value on the left to the newest on the right', () => {
    expect(sparkline([0, 5, 10], size)).toEqual({ path: 'M2,16L32,9L62,2', end: [62, 2] })
  })

  it('starts at zero, so that a small wobble looks small', () => {
    const { path } = sparkline([98, 100, 99], size)
    const heights = [...path.matchAll(/,([\d.]+)/g)].map((match) => Number(match[1]))
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(1)
  })

  it('lies on the ground when nobody said anything', () => {
    expect(sparkline([0, 0], size).path).toBe('M2,16L62,16')
  })

  it('is empty with fewer than two values', () => {
    expect(sparkline([4], size)).toEqual({ path: '', end: null })
  })
})
