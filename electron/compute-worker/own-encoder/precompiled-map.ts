/** A unit of the double array: 32 bits that say which byte leads here, whether a value hangs here, and where to go on. */
const hasValue = (unit: number): boolean => ((unit >>> 8) & 1) === 1
const valueOf = (unit: number): number => unit & 0x7fff_ffff
const labelOf = (unit: number): number => unit & 0x8000_00ff
const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & 0x200) >>> 6)

/** In UTF-8; a longer cluster of characters is looked up character by character. */
const LONGEST_CLUSTER_BYTES = 5

/**
 * SentencePiece's table of replaced characters: size of the double array (Darts) in bytes, the array, then the
 * replacements, each ended by a zero byte. A cluster of characters is replaced by what stands for its first part in the
 * table, as the tokenizers library does.
 */
export const precompiledMap = (table: Uint8Array): ((text: string) => string) => {
  if (table.length < 4) return (text) => text
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const treeBytes = view.getUint32(0, true)
  if (treeBytes % 4 !== 0 || treeBytes > table.length - 4)
    throw new Error('its table of replaced characters is damaged')
  const units = Int32Array.from({ length: treeBytes / 4 }, (_, at) => view.getInt32(4 + 4 * at, true))
  const replacements = table.subarray(4 + treeBytes)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  const find = (bytes: Uint8Array): string | null => {
    let at = offsetOf(units[0] ?? 0)
    for (const byte of bytes) {
      if (byte === 0) return null
      at ^= byte
      const unit = units[at]
      if (unit === undefined || labelOf(unit) !== byte) return null
      at ^= offsetOf(unit)
      if (!hasValue(unit)) continue
      const start = valueOf(units[at] ?? 0)
      const end = replacements.indexOf(0, start)
      return decoder.decode(replacements.subarray(start, end < 0 ? replacements.length : end))
    }
    return null
  }
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })
  const replaced = (cluster: string): string => {
    const bytes = encoder.encode(cluster)
    const whole = bytes.length <= LONGEST_CLUSTER_BYTES ? find(bytes) : null
    return whole ?? Array.from(cluster, (character) => find(encoder.encode(character)) ?? character).join('')
  }
  return (text) => Array.from(clusters.segment(text), ({ segment }) => replaced(segment)).join('')
}
