import { dotInk, type Dots, type DotPaint, type Rgb } from '#shared/charts/raster-dots.ts'
import type { Viewport } from '#shared/charts/viewport.ts'
import { fitCanvas } from './fit-canvas.ts'
import type { DotPainter, Scene } from './painter.ts'
import { dotProgram } from './webgl-program.ts'

/** Draws on the graphics card: the dots are sent once, a frame is two draws. Null where there is no card to speak of. */
export function createWebglPainter(canvas: HTMLCanvasElement): DotPainter | null {
  const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, failIfMajorPerformanceCaveat: true })
  const program = gl && dotProgram(gl)
  if (!gl || !program) return null
  gl.useProgram(program)
  const uniform = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name)
  const at = {
    view: uniform('view'),
    size: uniform('size'),
    radius: uniform('radius'),
    pass: uniform('pass_'),
    opacity: uniform('opacity'),
  }
  const buffers = { places: gl.createBuffer(), groups: gl.createBuffer(), strong: gl.createBuffer() }
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
  gl.enable(gl.BLEND)
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA)
  let scene: Scene | null = null

  const drawPass = (isStrong: boolean, radius: number, opacity: readonly [number, number]): void => {
    gl.uniform1ui(at.pass, Number(isStrong))
    gl.uniform1f(at.radius, radius)
    gl.uniform2f(at.opacity, ...opacity)
    gl.drawArrays(gl.POINTS, 0, scene?.dots.xs.length ?? 0)
  }

  return {
    setScene(next) {
      const isNewDots = scene?.dots !== next.dots
      if (isNewDots) sendDots(gl, buffers, next.dots)
      if (isNewDots || scene?.paint.strong !== next.paint.strong) sendStrong(gl, buffers.strong, next)
      if (scene?.paint.colours !== next.paint.colours || scene.paint.rest !== next.paint.rest) {
        sendPalette(gl, next.paint)
      }
      scene = next
    },
    draw({ scale, offsetX, offsetY }: Viewport) {
      if (!scene) return
      const { paint, size, density } = scene
      fitCanvas(canvas, size, density)
      gl.viewport(0, 0, canvas.width, canvas.height)
      const [red, green, blue] = paint.background
      gl.clearColor(red / 255, green / 255, blue / 255, 1)
      gl.clear(gl.COLOR_BUFFER_BIT)
      gl.uniform3f(at.view, scale * density, offsetX * density, offsetY * density)
      gl.uniform2f(at.size, canvas.width, canvas.height)
      const { rest, plain, dimmed, strong, strongGrowth } = dotInk
      const radius = paint.radius * density
      drawPass(false, radius, paint.strong ? [dimmed, dimmed] : [plain, rest])
      if (paint.strong) drawPass(true, radius * strongGrowth, [strong, strong])
      canvas.dataset['drawn'] = 'true'
    },
    dispose() {
      // Frees the pixels at once rather than when the garbage is collected.
      canvas.width = 0
    },
  }
}

interface Buffers {
  readonly places: WebGLBuffer
  readonly groups: WebGLBuffer
  readonly strong: WebGLBuffer
}

function sendDots(gl: WebGL2RenderingContext, { places, groups }: Buffers, dots: Dots): void {
  const both = new Float32Array(2 * dots.xs.length)
  for (let dot = 0; dot < dots.xs.length; dot++) {
    both[2 * dot] = dots.xs[dot] ?? 0
    both[2 * dot + 1] = dots.ys[dot] ?? 0
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, places)
  gl.bufferData(gl.ARRAY_BUFFER, both, gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  gl.bindBuffer(gl.ARRAY_BUFFER, groups)
  gl.bufferData(gl.ARRAY_BUFFER, Int16Array.from(dots.groups), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(1)
  gl.vertexAttribIPointer(1, 1, gl.SHORT, 0, 0)
}

function sendStrong(gl: WebGL2RenderingContext, buffer: WebGLBuffer, { dots, paint }: Scene): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  gl.bufferData(gl.ARRAY_BUFFER, paint.strong ?? new Uint8Array(dots.xs.length), gl.DYNAMIC_DRAW)
  gl.enableVertexAttribArray(2)
  gl.vertexAttribIPointer(2, 1, gl.UNSIGNED_BYTE, 0, 0)
}

/** One texel a group, after one for dots of none. */
function sendPalette(gl: WebGL2RenderingContext, { rest, colours }: DotPaint): void {
  const all: readonly Rgb[] = [rest, ...colours]
  const texels = Uint8Array.from(all.flatMap((colour) => [...colour, 255]))
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, all.length, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, texels)
}
