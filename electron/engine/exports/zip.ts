import { writeSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'

/** Writes a zip archive to an open file piece by piece, so that no entry has to fit into memory (PKWARE APPNOTE 6.3.3). */
export interface ZipFile {
  /** Ends the entry before it. */
  readonly entry: (name: string) => void
  readonly write: (text: string) => void
  readonly end: () => void
}

interface Entry {
  readonly name: Buffer
  readonly at: number
  crc: number
  /** Bytes, packed and not. */
  packed: number
  plain: number
}

/** Version 2.0 of the format: folders and deflate. */
const version = 20
const isUtf8 = 1 << 11
const deflated = 8
/** 1 January 1980, the earliest that the format knows: the same content gives the same bytes. */
const day = (1 << 5) | 1
/** Ends a stream of deflate: a last block without content. */
const lastBlock = Buffer.from([3, 0])

export function openZip(file: number): ZipFile {
  const entries: Entry[] = []
  let at = 0
  let open: Entry | null = null
  const append = (bytes: Buffer): void => {
    writeSync(file, bytes, 0, bytes.length, at)
    at += bytes.length
  }
  const close = (): void => {
    if (open === null) return
    append(lastBlock)
    open.packed += lastBlock.length
    const header = localHeader(open)
    writeSync(file, header, 0, header.length, open.at)
    open = null
  }
  return {
    entry(name) {
      close()
      open = { name: Buffer.from(name), at, crc: 0, packed: 0, plain: 0 }
      entries.push(open)
      append(localHeader(open))
    },
    write(text) {
      if (open === null) throw new Error('A zip entry must be opened before it is written.')
      const bytes = Buffer.from(text)
      // Flushed to whole bytes, pieces put one after the other are one stream.
      const packed = deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
      open.crc = crc32(bytes, open.crc)
      open.plain += bytes.length
      open.packed += packed.length
      append(packed)
    },
    end() {
      close()
      const from = at
      for (const entry of entries) append(centralHeader(entry))
      append(endOfArchive(entries.length, { from, bytes: at - from }))
    },
  }
}

function localHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(version, 4)
  writeFacts(header, entry, 6)
  return Buffer.concat([header, entry.name])
}

function centralHeader(entry: Entry): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(version, 4)
  header.writeUInt16LE(version, 6)
  writeFacts(header, entry, 8)
  header.writeUInt32LE(entry.at, 42)
  return Buffer.concat([header, entry.name])
}

/** What both headers say, in the same order. */
function writeFacts(header: Buffer, { name, crc, packed, plain }: Entry, from: number): void {
  header.writeUInt16LE(isUtf8, from)
  header.writeUInt16LE(deflated, from + 2)
  header.writeUInt16LE(day, from + 6)
  header.writeUInt32LE(crc, from + 8)
  header.writeUInt32LE(packed, from + 12)
  header.writeUInt32LE(plain, from + 16)
  header.writeUInt16LE(name.length, from + 20)
}

function endOfArchive(entries: number, directory: { readonly from: number; readonly bytes: number }): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(directory.bytes, 12)
  end.writeUInt32LE(directory.from, 16)
  return end
}
