import type { Size } from '#shared/charts/plane.ts'

export interface DotGroup {
  readonly id: string
  readonly label: string
  /** Below the label, smaller. */
  readonly caption: string
  /** Its colour as CSS; may be made of custom properties. */
  readonly hue: string
  /** Where its label stands with its foot, on the plane. */
  readonly x: number
  readonly y: number
  /** Larger ones get their label first. */
  readonly weight: number
}

/** Radius of a dot in CSS pixels: smaller the more there are, larger the closer one looks. */
export function dotRadius(count: number, size: Size, zoomedBy: number): number {
  const roomPx = Math.sqrt((size.width * size.height) / Math.max(count, 1))
  const atRest = Math.min(2.6, Math.max(1, 0.17 * roomPx))
  return Math.min(6, atRest * Math.max(1, zoomedBy) ** 0.35)
}
