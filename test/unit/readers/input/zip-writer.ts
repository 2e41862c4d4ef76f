import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  /** Text is written as UTF-8 with its flag; bytes as they are, which readers take for CP437. */
  readonly name: string | Buffer
  readonly content: string | Uint8Array
  /** Unpacked bytes to state instead of the true ones. */
  readonly statedBytes?: number
  readonly isLink?: boolean
  readonly isEncrypted?: boolean
}

/** Writes a zip file (APPNOTE.TXT 6.3) whose entries are deflated. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const content = Buffer.from(file.content)
    const packed = deflateRawSync(content)
    const name = Buffer.from(file.name)
    const facts = factsOf(file, content, packed.length)
    const local = Buffer.concat([bytesOf('504b0304'), facts, lengths(name.length, 0), name, packed])
    directory.push(
      Buffer.concat([bytesOf('504b0102'), madeOnUnix, facts, centralTail(file, name.length, offset), name]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, endOf(files.length, central.length, offset)])
}

function factsOf(file: ZipFile, content: Buffer, packedBytes: number): Buffer {
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE((typeof file.name === 'string' ? 0x800 : 0) | (file.isEncrypted === true ? 1 : 0), 2)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(packedBytes, 14)
  facts.writeUInt32LE(file.statedBytes ?? content.length, 18)
  return facts
}

function lengths(name: number, extra: number): Buffer {
  const both = Buffer.alloc(4)
  both.writeUInt16LE(name, 0)
  both.writeUInt16LE(extra, 2)
  return both
}

/** So that the mode of an entry is read. */
const madeOnUnix = Buffer.from([20, 3])

function centralTail(file: ZipFile, nameLength: number, offset: number): Buffer {
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(nameLength, 0)
  tail.writeUInt32LE(file.isLink === true ? 0o120777 * 0x10000 : 0o100644 * 0x10000, 10)
  tail.writeUInt32LE(offset, 14)
  return tail
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}
