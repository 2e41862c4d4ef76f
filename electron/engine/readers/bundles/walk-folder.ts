import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadError } from '../errors.ts'
import { asReadError } from '../input/head.ts'
import { folderLimits } from '../input/limits.ts'
import type { InputFile } from '../types.ts'
import { isJunk } from './junk.ts'
import type { Gathering } from './gathering.ts'

/**
 * The files of a folder and of those in it, in order of their names, under their paths within it. What is too deep or
 * too much, links, and folders that cannot be opened are refused by name.
 */
export async function walkFolder(gathering: Gathering, folder: InputFile): Promise<readonly InputFile[]> {
  const files: InputFile[] = []
  await walk({ gathering, root: folder, files }, '', 1)
  return files
}

interface Walk {
  readonly gathering: Gathering
  readonly root: InputFile
  readonly files: InputFile[]
}

async function walk(walking: Walk, within: string, depth: number): Promise<void> {
  const { gathering, root, files } = walking
  gathering.signal?.throwIfAborted()
  for (const entry of await entriesOf(walking, within)) {
    const name = within + entry.name
    if (isJunk(entry.name)) continue
    if (entry.isDirectory()) {
      if (depth < folderLimits.depth) await walk(walking, `${name}/`, depth + 1)
      else refuse(walking, name, `lies more than ${folderLimits.depth} folders deep. Choose it by itself.`)
    } else if (!entry.isFile()) {
      refuse(walking, name, 'is a link or a device, which is not followed. Choose the file itself.')
    } else if (gathering.left.files === 0) {
      refuse(walking, name, `comes after ${folderLimits.files.toLocaleString('en')} other files. Choose fewer at once.`)
      return
    } else {
      gathering.left.files--
      files.push({ path: join(root.path, ...name.split('/')), name })
    }
  }
}

async function entriesOf({ gathering, root }: Walk, within: string) {
  const path = join(root.path, within)
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    const known = asReadError({ path, name: within === '' ? root.name : within.slice(0, -1) }, error)
    if (!(known instanceof ReadError)) throw known
    gathering.refused.push({ name: within === '' ? root.name : within, message: known.message })
    return []
  }
}

function refuse({ gathering }: Walk, name: string, message: string): void {
  gathering.refused.push({ name, message: `${name} ${message}` })
}
