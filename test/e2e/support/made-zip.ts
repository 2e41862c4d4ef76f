import { crc32 } from 'node:zlib'

interface Entry {
  readonly name: Buffer
  readonly bytes: Buffer
  readonly at: number
}

/** The fields that both headers of an entry share (APPNOTE 4.3.7 and 4.3.12): stored, dated 1 Jan 1980, UTF-8 names. */
function common({ name, bytes }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x08_00, 2)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), common(entry), entry.name, entry.bytes])
}

function directoryHeader(entry: Entry): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.at, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common(entry), rest, entry.name])
}

/** A zip of these files, not compressed. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = []
  const entries: Entry[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const entry = { name: Buffer.from(name), bytes: Buffer.from(content), at }
    const part = localHeader(entry)
    entries.push(entry)
    parts.push(part)
    at += part.length
  }
  const directory = Buffer.concat(entries.map(directoryHeader))
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}
