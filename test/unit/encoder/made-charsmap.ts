/** A table of replaced characters as SentencePiece keeps it, for a few characters; placed by the first gap that fits. */
export function madeCharsmap(replaced: Readonly<Record<string, string>>): Buffer {
  const values: number[] = []
  let text = ''
  for (const to of Object.values(replaced)) {
    values.push(Buffer.byteLength(text))
    text += `${to}\0`
  }
  const keys = Object.keys(replaced).map((key, nth) => ({ bytes: [...Buffer.from(key)], value: values[nth] ?? 0 }))
  const units = new Map<number, number>([[0, 0]])
  const place = (node: number, own: typeof keys, depth: number): void => {
    const leaf = own.find(({ bytes }) => bytes.length === depth)
    const next = [...new Set(own.flatMap(({ bytes }) => bytes[depth] ?? []))]
    const wanted = [...(leaf ? [0] : []), ...next]
    let offset = 1
    while (wanted.some((byte) => units.has(node ^ offset ^ byte))) offset += 1
    units.set(node, ((units.get(node) ?? 0) | (offset << 10) | (leaf ? 0x100 : 0)) >>> 0)
    if (leaf) units.set(node ^ offset, (leaf.value | 0x8000_0000) >>> 0)
    for (const byte of next) units.set(node ^ offset ^ byte, byte)
    for (const byte of next)
      place(
        node ^ offset ^ byte,
        own.filter(({ bytes }) => bytes[depth] === byte),
        depth + 1,
      )
  }
  place(0, keys, 0)
  const size = Math.max(...units.keys()) + 256
  const tree = Buffer.alloc(4 * size)
  for (const [at, unit] of units) tree.writeUInt32LE(unit, 4 * at)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(tree.length)
  return Buffer.concat([length, tree, Buffer.from(text)])
}
