import { describe, expect, it } from 'vitest'
import { shareLine } from '#shared/charts/share-line.ts'

const share = (value: number) => ({ value, low: value / 2, high: value * 1.5 })

describe('a share over time', () => {
  it('starts at zero and ends at a round share above all it shows', () => {
    const { top, points } = shareLine([share(0.03), share(0.06)])
    expect(top).toBe(0.1)
    expect(points).toEqual([
      { x: 0, y: 70 },
      { x: 100, y: 40 },
    ])
  })

  it('holds the whole band, where few spoke and it is wide', () => {
    const { top, band } = shareLine([
      { value: 0.138, low: 0.072, high: 0.249 },
      { value: 0.05, low: 0.01, high: 0.22 },
    ])
    expect(top).toBe(0.25)
    expect(band).toContain('0.4')
    expect(band).toContain('100,12')
  })

  it('has a gap where nobody spoke', () => {
    const { line, points } = shareLine([share(0.1), null, share(0.1), share(0.1)])
    expect(points[1]).toBeNull()
    expect(line.match(/M/g)).toHaveLength(2)
  })

  it('draws nothing of nothing', () => {
    expect(shareLine([])).toMatchObject({ line: '', band: '', points: [] })
  })
})
