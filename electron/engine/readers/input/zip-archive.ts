import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { ReadError } from '../errors.ts'
import type { InputFile } from '../types.ts'
import { asReadError } from './head.ts'

/** What an archive may hold. */
export const zipLimits = {
  entries: 5_000,
  /** All files of a bundle together, unpacked. */
  totalBytes: 2 * 1024 ** 3,
  /** An entry that unpacks to more than this many times its packed size is a bomb, once it is over `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
} as const

export interface ZipEntry {
  /** As written in the archive, with forward slashes; not safe as a path. */
  readonly name: string
  /** Unpacked size in bytes as the archive states it; more than that is never read. */
  readonly statedBytes: number
  readonly packedBytes: number
  readonly isFolder: boolean
  readonly isLink: boolean
  readonly isEncrypted: boolean
}

interface OpenEntry extends ZipEntry {
  readonly raw: yauzl.Entry
}

const linkMode = 0o120000
const modeMask = 0o170000

/** An open zip file. Entries are read by name in any order; what they give is bounded by what the archive states. */
export class ZipArchive {
  readonly #file: InputFile
  readonly #zip: yauzl.ZipFile
  readonly #entries: readonly OpenEntry[]

  private constructor(file: InputFile, zip: yauzl.ZipFile, entries: readonly OpenEntry[]) {
    this.#file = file
    this.#zip = zip
    this.#entries = entries
  }

  /**
   * @throws ReadError 'damaged' for an archive that is cut short or has no sound list of entries, 'too-large' for one
   * of more than 5,000 entries, 'not-readable' when the file cannot be opened
   */
  static async open(file: InputFile): Promise<ZipArchive> {
    const zip = await opened(file)
    try {
      return new ZipArchive(file, zip, await listed(file, zip))
    } catch (error) {
      zip.close()
      throw error instanceof ReadError ? error : damagedZip(file, error)
    }
  }

  get entries(): readonly ZipEntry[] {
    return this.#entries
  }

  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name)
  }

  /**
   * The unpacked bytes of an entry, in pieces.
   * @throws ReadError 'damaged' for contents that do not unpack or are longer than stated, 'password'
   */
  async *bytesOf(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.find((one) => one.name === name)
    if (entry === undefined) throw damagedZip(this.#file, new Error(`no entry ${name}`))
    if (entry.isEncrypted) throw lockedZip(this.#file)
    let stream: Readable | null = null
    try {
      stream = await this.#zip.openReadStreamPromise(entry.raw)
      for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    } catch (error) {
      throw damagedZip(this.#file, error)
    } finally {
      stream?.destroy()
    }
  }

  close(): void {
    this.#zip.close()
  }
}

async function opened(file: InputFile): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.openPromise(file.path, { lazyEntries: true, autoClose: false, decodeStrings: false })
  } catch (error) {
    throw damagedZip(file, error)
  }
}

async function listed(file: InputFile, zip: yauzl.ZipFile): Promise<readonly OpenEntry[]> {
  const entries: OpenEntry[] = []
  for await (const raw of zip.eachEntry()) {
    if (entries.length >= zipLimits.entries) {
      throw new ReadError(
        'too-large',
        `${file.name} holds more than ${zipLimits.entries.toLocaleString('en')} files. Unpack it and choose those to import.`,
        { file: file.name },
      )
    }
    entries.push(entryOf(raw))
  }
  return entries
}

function entryOf(raw: yauzl.Entry): OpenEntry {
  const name = yauzl.getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, false)
  return {
    raw,
    name,
    statedBytes: raw.uncompressedSize,
    packedBytes: raw.compressedSize,
    isFolder: name.endsWith('/'),
    isLink: ((raw.externalFileAttributes >>> 16) & modeMask) === linkMode,
    isEncrypted: raw.isEncrypted(),
  }
}

function damagedZip(file: InputFile, error: unknown): unknown {
  const known = asReadError(file, error)
  if (known instanceof ReadError) return known
  const reason = error instanceof Error ? error.message.slice(0, 200) : ''
  return new ReadError(
    'damaged',
    `${file.name} is damaged: its contents do not unpack. Export or copy it again and import that.`,
    { file: file.name, reason },
  )
}

export function lockedZip(file: InputFile): ReadError {
  return new ReadError('password', `${file.name} has a password. Save it without one and import that.`, {
    file: file.name,
  })
}
