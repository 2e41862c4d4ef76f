import { stat } from 'node:fs/promises'
import { ReadError } from '../errors.ts'
import { readHead } from '../input/head.ts'
import { recognise } from '../input/recognise.ts'
import type { InputFile } from '../types.ts'
import type { Gathering, Origin } from './gathering.ts'
import { isJunk } from './junk.ts'
import { unpackZip } from './unpack.ts'
import { walkFolder } from './walk-folder.ts'

/** A zip may hold zips; those may not. */
const deepestZip = 2

/** Puts everything that is in what was chosen among the found files; folders are walked and zips unpacked. */
export async function collect(gathering: Gathering, input: InputFile): Promise<void> {
  gathering.signal?.throwIfAborted()
  if (await isFolder(input.path)) {
    const origin = { name: input.name, path: input.path }
    for (const file of await walkFolder(gathering, input)) await take(gathering, file, { origin, zips: 0 })
    return
  }
  const folder = droppedFolder(input)
  if (folder === null) await take(gathering, input, { origin: null, zips: 0 })
  else if (!isJunk(folder.file.name)) await take(gathering, folder.file, { origin: folder.origin, zips: 0 })
}

/** A window hands over a dropped folder as files whose names hold their path in it. */
function droppedFolder({ path, name }: InputFile): { readonly file: InputFile; readonly origin: Origin } | null {
  const slash = name.indexOf('/')
  if (slash <= 0) return null
  return { file: { path, name: name.slice(slash + 1) }, origin: { name: name.slice(0, slash), path: null } }
}

async function take(
  gathering: Gathering,
  file: InputFile,
  { origin, zips }: { readonly origin: Origin | null; readonly zips: number },
): Promise<void> {
  if (!(await isBundle(file))) {
    gathering.found.push({ file, origin })
    return
  }
  const name = origin === null ? file.name : `${origin.name} › ${file.name}`
  if (zips >= deepestZip) {
    gathering.refused.push({
      name,
      message: `${file.name} is a zip in a zip in a zip. Unpack it and choose its files.`,
    })
    return
  }
  try {
    const files = await unpackZip(gathering, file)
    for (const one of files) await take(gathering, one, { origin: { name, path: file.path }, zips: zips + 1 })
    if (files.length === 0) {
      gathering.refused.push({ name, message: `${file.name} is a zip without a file that can be read.` })
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    gathering.refused.push({ name, message: error.message })
  }
}

/** A file that cannot even be told is no bundle: what is wrong with it is said when it is looked at. */
async function isBundle(file: InputFile): Promise<boolean> {
  try {
    return (await recognise(file, await readHead(file))) === 'bundle'
  } catch (error) {
    if (error instanceof ReadError) return false
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
