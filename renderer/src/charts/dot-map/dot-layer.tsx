import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Size } from '#shared/charts/plane.ts'
import type { DotPaint, Dots } from '#shared/charts/raster-dots.ts'
import type { Camera } from './camera.ts'
import type { DotPainter } from './painter.ts'
import { createRasterPainter } from './raster-painter.ts'
import { createWebglPainter } from './webgl-painter.ts'
import styles from './dot-map.module.css'

interface DotLayerProps {
  readonly dots: Dots
  readonly paint: DotPaint
  readonly camera: Camera
  readonly size: Size
}

/** The dots on a canvas: by the graphics card, and where there is none, or it is lost, by the processor. */
export function DotLayer(props: DotLayerProps) {
  const [hasCard, setHasCard] = useState(true)
  const giveUp = useCallback(() => setHasCard(false), [])
  // A canvas that has given one kind of context never gives another, so each kind gets its own.
  return <DotCanvas key={String(hasCard)} {...props} usesCard={hasCard} onNoCard={giveUp} />
}

interface DotCanvasProps extends DotLayerProps {
  readonly usesCard: boolean
  readonly onNoCard: () => void
}

function DotCanvas({ dots, paint, camera, size, usesCard, onNoCard }: DotCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<DotPainter | null>(null)
  const density = globalThis.devicePixelRatio || 1

  useLayoutEffect(() => {
    if (!canvas.current) return
    const element = canvas.current
    const made = usesCard ? createWebglPainter(element) : createRasterPainter(element)
    painter.current = made
    if (!made) return onNoCard()
    element.addEventListener('webglcontextlost', onNoCard)
    return () => {
      element.removeEventListener('webglcontextlost', onNoCard)
      made.dispose()
      painter.current = null
    }
  }, [usesCard, onNoCard])

  useLayoutEffect(() => {
    painter.current?.setScene({ dots, paint, size, density })
    painter.current?.draw(camera.view())
  }, [dots, paint, size, density, camera])

  useEffect(() => camera.follow((view) => painter.current?.draw(view)), [camera])

  return <canvas ref={canvas} className={styles.canvas} data-by={usesCard ? 'card' : 'processor'} aria-hidden="true" />
}
