import { describe, expect, it } from 'vitest'
import { between, fit, pan, toPlane, toScreen, zoom } from '#shared/charts/viewport.ts'
import { boundsOf } from '#shared/charts/plane.ts'

const size = { width: 800, height: 600 }
const limits = { min: 1, max: 1000 }

describe('the map’s viewport', () => {
  it('shows the whole plane in the middle, with the padding it was asked for', () => {
    const box = boundsOf([-2, 6], [1, 3])
    const view = fit(box, size, 40)
    expect(toScreen(view, { x: -2, y: 2 })).toEqual({ x: 40, y: 300 })
    expect(toScreen(view, { x: 6, y: 2 })).toEqual({ x: 760, y: 300 })
  })

  it('keeps the point under the pointer where it is while zooming', () => {
    const view = fit({ left: 0, top: 0, right: 10, bottom: 10 }, size, 0)
    const around = { x: 123, y: 456 }
    const before = toPlane(view, around)
    const after = toPlane(zoom(view, { factor: 2.5, around, limits }), around)
    expect(after.x).toBeCloseTo(before.x, 10)
    expect(after.y).toBeCloseTo(before.y, 10)
  })

  it('stops zooming at its limits', () => {
    const view = { scale: 900, offsetX: 0, offsetY: 0 }
    expect(zoom(view, { factor: 10, around: { x: 0, y: 0 }, limits }).scale).toBe(1000)
    expect(zoom(view, { factor: 1e-6, around: { x: 0, y: 0 }, limits }).scale).toBe(1)
  })

  it('turns a screen point into a plane point and back', () => {
    const view = pan(fit({ left: -1, top: -1, right: 1, bottom: 2 }, size, 20), 17, -9)
    const back = toScreen(view, toPlane(view, { x: 31, y: 77 }))
    expect(back.x).toBeCloseTo(31, 10)
    expect(back.y).toBeCloseTo(77, 10)
  })

  it('lays an old picture where its points now belong', () => {
    const old = { scale: 10, offsetX: 5, offsetY: 6 }
    const now = { scale: 25, offsetX: -3, offsetY: 40 }
    const point = { x: 7, y: -2 }
    const onOldPicture = toScreen(old, point)
    expect(toScreen(between(old, now), onOldPicture)).toEqual(toScreen(now, point))
  })

  it('has a unit box when there is nothing to show', () => {
    expect(boundsOf([], [])).toEqual({ left: 0, top: 0, right: 1, bottom: 1 })
  })
})
