import { takesFolders } from '../../api/bridge.ts'

/** The file with its place in the dropped folder, as one that was chosen by a folder's dialog has it. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
  return Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\/+/, '') })
}

const batchOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

// Chromium names the classes of entries in no global, so that instanceof has nothing to ask.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) return [await fileOf(entry)]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A reader hands out a folder in batches and an empty one at the end.
  for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader)) {
    for (const inner of batch) files.push(...(await filesIn(inner)))
  }
  return files
}

/** The files of a drop. Where a host takes no folders, they are opened, hidden files left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken before the first wait: the transfer is emptied after the event.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...transfer.files]
  if (takesFolders || !entries.some((entry) => entry.isDirectory)) return plain
  const files = await Promise.all(entries.map(filesIn))
  return files.flat()
}
