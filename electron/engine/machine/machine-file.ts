import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

export interface MachineFileOptions<Value> {
  readonly dataFolder: string
  /** Without '.json'. */
  readonly name: string
  readonly schema: z.ZodType<Value>
  readonly empty: Value
  /** Said when the file is there and cannot be read. */
  readonly damaged: (file: string) => string
  readonly log: (line: string) => void
}

/** One JSON file of settings of this machine, which never go into a workspace. */
export interface MachineFile<Value> {
  /** What is in it now; empty where it is missing or cannot be read. */
  read(): Value
  /** Replaces it as a whole; one that could not be read is kept beside it. */
  write(value: Value): void
}

export function machineFile<Value>(options: MachineFileOptions<Value>): MachineFile<Value> {
  const { dataFolder, name, schema, empty, damaged, log } = options
  const path = join(dataFolder, `${name}.json`)
  let last: { readonly version: string; readonly value: Value; readonly isDamaged: boolean } | null = null

  // The command line may write it while a window is open; the name is new with each writing.
  const versionOnDisk = (): string => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? 'none' : `${found.ino} ${found.mtimeMs} ${found.size}`
  }
  const now = () => {
    const version = versionOnDisk()
    if (last?.version === version) return last
    try {
      const value = version === 'none' ? empty : schema.parse(JSON.parse(readFileSync(path, 'utf8')))
      last = { version, value, isDamaged: false }
    } catch {
      log(damaged(path))
      last = { version, value: empty, isDamaged: true }
    }
    return last
  }
  return {
    read: () => now().value,
    write(value) {
      const { isDamaged } = now()
      mkdirSync(dataFolder, { recursive: true })
      if (isDamaged) renameSync(path, join(dataFolder, `${name}.damaged.json`))
      const draft = `${path}.${process.pid}.new`
      writeFileSync(draft, JSON.stringify(value, null, 2))
      renameSync(draft, path)
    },
  }
}
