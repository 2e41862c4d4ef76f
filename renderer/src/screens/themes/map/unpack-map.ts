import type { OutputOf } from '#shared/contract/contract.ts'
import type { Dots } from '#shared/charts/raster-dots.ts'

export interface UnpackedMap extends Dots {
  /** Of the comments; one entry a dot. */
  readonly numbers: Uint32Array
}

const finest = 65_535

/** The arrays of the map as they were before they were packed for the way. */
export function unpackMap({ numbers, places, groups, box }: OutputOf<'themes.map'>): UnpackedMap {
  const both = new Uint16Array(bytesOf(places))
  const count = both.length / 2
  const across = (box.right - box.left) / finest
  const down = (box.bottom - box.top) / finest
  return {
    xs: Float32Array.from({ length: count }, (_, dot) => box.left + (both[2 * dot] ?? 0) * across),
    ys: Float32Array.from({ length: count }, (_, dot) => box.top + (both[2 * dot + 1] ?? 0) * down),
    groups: new Int16Array(bytesOf(groups)),
    numbers: new Uint32Array(bytesOf(numbers)),
  }
}

function bytesOf(base64: string): ArrayBuffer {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes.buffer
}
