import type { ReactNode } from 'react'
import type { Point, Size } from '#shared/charts/plane.ts'
import styles from './dot-map.module.css'

interface HoverCardProps {
  /** The dot, in the map's pixels. */
  readonly at: Point
  readonly size: Size
  readonly children: ReactNode
}

const widthPx = 300
const gapPx = 12

/** A ring around the dot and a card beside it, on the side where there is room. Follows the pointer and takes none of its events. */
export function HoverCard({ at, size, children }: HoverCardProps) {
  const left = Math.min(Math.max(at.x - widthPx / 2, 8), Math.max(size.width - widthPx - 8, 8))
  const isBelow = at.y < size.height / 2
  const vertical = isBelow ? { top: at.y + gapPx } : { bottom: size.height - at.y + gapPx }
  return (
    <>
      <span className={styles.ring} style={{ left: at.x, top: at.y }} />
      <output className={styles.card} style={{ left, width: widthPx, ...vertical }}>
        {children}
      </output>
    </>
  )
}
