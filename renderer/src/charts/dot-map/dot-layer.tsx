import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Size } from '#shared/charts/plane.ts'
import { type DotPaint, type Dots, rasterDots } from '#shared/charts/raster-dots.ts'
import { between, type Viewport } from '#shared/charts/viewport.ts'
import styles from './dot-map.module.css'

/** `radius` in CSS pixels. */
export type DotLook = DotPaint

interface DotLayerProps {
  readonly dots: Dots
  readonly look: DotLook
  readonly view: Viewport
  readonly size: Size
}

/** What a picture was drawn of. */
interface Scene extends DotLayerProps {
  readonly canvas: HTMLCanvasElement
}

/** Above this many dots the last picture is moved and stretched while the view moves, and drawn anew when it rests. */
const liveLimit = 40_000
const restMs = 90

/** The dots on a canvas. The picture is kept on a second canvas, and drawn anew only when something has changed. */
export function DotLayer({ dots, look, view, size }: DotLayerProps) {
  const shown = useRef<HTMLCanvasElement>(null)
  const kept = useRef<Scene | null>(null)
  const density = globalThis.devicePixelRatio || 1

  useLayoutEffect(() => {
    const old = kept.current
    const isOnlyMoved = old !== null && old.dots === dots && old.size === size && isAlike(old.look, look)
    const redraw = (): void => {
      const canvas = kept.current?.canvas ?? document.createElement('canvas')
      kept.current = { canvas, dots, look, view, size }
      draw(kept.current, density)
      show(shown.current, kept.current, { view, density })
    }
    if (!isOnlyMoved || dots.xs.length <= liveLimit) return redraw()
    show(shown.current, old, { view, density })
    const timer = setTimeout(redraw, restMs)
    return () => clearTimeout(timer)
  }, [dots, look, view, size, density])

  // Frees the pixels at once rather than when the garbage is collected.
  useEffect(
    () => () => {
      if (kept.current) kept.current.canvas.width = 0
      kept.current = null
    },
    [],
  )

  return <canvas ref={shown} className={styles.canvas} aria-hidden="true" />
}

/** Alike but for the radius, which follows the zoom. */
const isAlike = (a: DotLook, b: DotLook): boolean =>
  a.colours === b.colours && a.background === b.background && a.selected === b.selected

function draw({ canvas, dots, look, view, size }: Scene, density: number): void {
  resize(canvas, size, density)
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0 || canvas.height === 0) return
  const image = context.createImageData(canvas.width, canvas.height)
  const inPixels = { scale: view.scale * density, offsetX: view.offsetX * density, offsetY: view.offsetY * density }
  rasterDots(image, dots, { view: inPixels, paint: { ...look, radius: look.radius * density } })
  context.putImageData(image, 0, 0)
}

function resize(canvas: HTMLCanvasElement, size: Size, density: number): void {
  const width = Math.round(size.width * density)
  const height = Math.round(size.height * density)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}

/** Lays the kept picture down as the present view wants it. */
function show(target: HTMLCanvasElement | null, scene: Scene, now: { view: Viewport; density: number }): void {
  const context = target?.getContext('2d')
  if (!target || !context) return
  resize(target, scene.size, now.density)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, target.width, target.height)
  const { scale, offsetX, offsetY } = between(scene.view, now.view)
  context.setTransform(scale, 0, 0, scale, offsetX * now.density, offsetY * now.density)
  context.drawImage(scene.canvas, 0, 0)
}
