import { rasterSteps } from '#shared/charts/raster-dots.ts'
import { between, pan, type Viewport } from '#shared/charts/viewport.ts'
import { fitCanvas } from './fit-canvas.ts'
import type { DotPainter, Scene } from './painter.ts'

/** Main-thread work on the picture in one frame. */
const sliceMs = 4
/** The picture reaches beyond what is seen, so that a moved one shows no empty edge at once. CSS pixels. */
const marginPx = 80

/** A picture in the making, slice by slice. */
interface Work {
  readonly view: Viewport
  readonly image: ImageData
  readonly steps: Generator<void, void, void>
}

/**
 * Draws without a graphics card. What was drawn last is moved and stretched at once, which costs the main thread
 * nothing, while the next picture is made a slice a frame.
 */
export function createRasterPainter(canvas: HTMLCanvasElement): DotPainter {
  const context = canvas.getContext('2d')
  let scene: Scene | null = null
  let wanted: Viewport | null = null
  let shown: Viewport | null = null
  let work: Work | null = null
  let image: ImageData | null = null
  let frame = 0

  const lay = (): void => {
    if (!wanted || !shown) return
    const { scale, offsetX, offsetY } = between(shown, wanted)
    const [x, y] = [offsetX - marginPx * scale, offsetY - marginPx * scale]
    canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }
  const begin = (of: Scene, view: Viewport): Work | null => {
    const { size, density, dots, paint } = of
    const outer = { width: size.width + 2 * marginPx, height: size.height + 2 * marginPx }
    if (!context || size.width < 1 || size.height < 1) return null
    const [width, height] = [Math.round(outer.width * density), Math.round(outer.height * density)]
    if (image?.width !== width || image.height !== height) image = context.createImageData(width, height)
    const { scale, offsetX, offsetY } = pan(view, marginPx, marginPx)
    const inPixels = { scale: scale * density, offsetX: offsetX * density, offsetY: offsetY * density }
    const asPixels = { ...paint, radius: paint.radius * density }
    return { view, image, steps: rasterSteps(image, dots, { view: inPixels, paint: asPixels }) }
  }
  const finish = (of: Scene, made: Work): void => {
    const outer = { width: of.size.width + 2 * marginPx, height: of.size.height + 2 * marginPx }
    fitCanvas(canvas, outer, of.density)
    canvas.style.width = `${outer.width}px`
    canvas.style.height = `${outer.height}px`
    context?.putImageData(made.image, 0, 0)
    canvas.dataset['drawn'] = 'true'
    shown = made.view
    lay()
  }
  const slice = (): void => {
    frame = 0
    if (!scene || !wanted) return
    work ??= begin(scene, wanted)
    if (!work) return
    const untilMs = performance.now() + sliceMs
    while (performance.now() < untilMs) {
      if (work.steps.next().done !== true) continue
      finish(scene, work)
      const isOld = work.view !== wanted
      work = null
      if (!isOld) return
      break
    }
    frame = requestAnimationFrame(slice)
  }
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(slice)
  }

  return {
    setScene(next) {
      scene = next
      work = null
    },
    draw(view) {
      wanted = view
      lay()
      ask()
    },
    dispose() {
      cancelAnimationFrame(frame)
      // Frees the pixels at once rather than when the garbage is collected.
      canvas.width = 0
      work = null
    },
  }
}
