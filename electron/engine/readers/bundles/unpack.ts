import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadError } from '../errors.ts'
import { endingOf } from '../input/recognise.ts'
import { ZipArchive, zipLimits, type ZipEntry } from '../input/zip-archive.ts'
import type { InputFile } from '../types.ts'
import { nextPath, shownName, type Gathering } from './gathering.ts'
import { isJunk, mediaOf } from './junk.ts'

/**
 * Unpacks the files of a zip into the scratch folder, under names of our own; what they are called in the zip only
 * becomes their name to be shown. An entry that is unsafe, locked, damaged or a bomb is refused by name.
 * @throws ReadError 'damaged' or 'too-large' for the zip as a whole
 */
export async function unpackZip(gathering: Gathering, zip: InputFile): Promise<readonly InputFile[]> {
  const archive = await ZipArchive.open(zip)
  const files: InputFile[] = []
  try {
    for (const entry of archive.entries) {
      gathering.signal?.throwIfAborted()
      if (entry.isFolder) continue
      const why = whyUnsafe(entry) ?? (isJunk(entry.name) ? null : whyRefused(entry))
      if (why !== null) refuse(gathering, entry, why)
      else if (isJunk(entry.name)) continue
      else files.push(...(await unpackEntry(gathering, archive, { zip, entry })))
    }
    return files
  } catch (error) {
    for (const { path } of files) await rm(path, { force: true })
    throw error
  } finally {
    archive.close()
  }
}

function whyUnsafe({ name }: ZipEntry): string | null {
  const parts = name.split('/')
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.includes('\\') || parts.includes('..')) {
    return 'has a path that leads out of its zip, and is not unpacked.'
  }
  return null
}

function whyRefused({ name, isEncrypted, isLink }: ZipEntry): string | null {
  if (isLink) return 'is a link, which is not followed.'
  if (isEncrypted) return 'has a password. Unpack it and choose the file itself.'
  const what = mediaOf(name)
  return what === null ? null : `is ${what}, which is not read.`
}

/** The file, or none where it was refused. */
async function unpackEntry(
  gathering: Gathering,
  archive: ZipArchive,
  { zip, entry }: { readonly zip: InputFile; readonly entry: ZipEntry },
): Promise<readonly InputFile[]> {
  if (gathering.left.files === 0) throw tooMuch(zip)
  gathering.left.files--
  const path = await nextPath(gathering, endingOf(entry.name))
  try {
    const bytes = Readable.from(bounded(gathering, archive, { zip, entry }), { objectMode: false })
    await pipeline(
      bytes,
      createWriteStream(path, { flags: 'wx' }),
      gathering.signal === undefined ? {} : { signal: gathering.signal },
    )
    return [{ path, name: shownName(entry.name) }]
  } catch (error) {
    await rm(path, { force: true })
    gathering.signal?.throwIfAborted()
    if (!(error instanceof ReadError) || error.details['wholeZip'] === true) throw error
    refuse(gathering, entry, error.details['isBomb'] === true ? bomb : 'is damaged in its zip and does not unpack.')
    return []
  }
}

const bomb = `unpacks to more than ${zipLimits.ratio} times its size, as only a trap does, and is left out.`

async function* bounded(
  gathering: Gathering,
  archive: ZipArchive,
  { zip, entry }: { readonly zip: InputFile; readonly entry: ZipEntry },
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of archive.bytesOf(entry.name)) {
    bytes += chunk.length
    gathering.left.bytes -= chunk.length
    if (gathering.left.bytes < 0) throw tooMuch(zip)
    if (bytes > zipLimits.ratioFromBytes && bytes > zipLimits.ratio * entry.packedBytes) {
      throw new ReadError('too-large', bomb, { isBomb: true })
    }
    yield chunk
  }
}

function tooMuch(zip: InputFile): ReadError {
  const files = zipLimits.entries.toLocaleString('en')
  return new ReadError(
    'too-large',
    `${zip.name} unpacks to more than 2 GB or ${files} files. Unpack it and choose those to import.`,
    { file: zip.name, wholeZip: true },
  )
}

function refuse(gathering: Gathering, { name }: ZipEntry, message: string): void {
  const shown = shownName(name)
  gathering.refused.push({ name: shown, message: `${shown} ${message}` })
}
