import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { z } from 'zod'
import type { OwnEncoder } from '../compute/client.ts'
import { machineFile } from './machine-file.ts'

const fileSchema = z.object({ path: z.string(), bytes: z.number(), changedMs: z.number() })
const encoderSchema = z.object({
  folder: z.string(),
  id: z.string(),
  dims: z.number().int().min(1),
  /** All that its vectors depend on, as it stood when it was tried. */
  files: z.array(fileSchema),
  msPerThousand: z.number(),
})
/** An encoder that a person chose, as it was when it was tried. */
export type ChosenEncoder = Readonly<z.infer<typeof encoderSchema>>

const settingsSchema = z.object({ author: z.string().optional(), encoder: encoderSchema.optional() })

/** Who works here and by which encoder: settings of this machine, never of a workspace. */
export interface MachineSettings {
  /** The name that changes are signed with. */
  author(): string
  /** Null where the name is the one that the system knows. */
  ownName(): string | null
  /** @param name '' goes back to the system's */
  setAuthor(name: string): void
  /** The encoder that was chosen, be it usable or not. */
  encoder(): ChosenEncoder | null
  /** The same while its files are what they were when it was tried; else the built-in one is used. */
  usableEncoder(): OwnEncoder | null
  setEncoder(encoder: ChosenEncoder | null): void
}

export const stampOf = (path: string): ChosenEncoder['files'][number] | null => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : { path, bytes: found.size, changedMs: found.mtimeMs }
}

const isUnchanged = ({ path, bytes, changedMs }: ChosenEncoder['files'][number]): boolean => {
  const now = stampOf(path)
  return now !== null && now.bytes === bytes && now.changedMs === changedMs
}

export function machineSettings(dataFolder: string, log: (line: string) => void): MachineSettings {
  const file = machineFile({
    dataFolder,
    name: 'settings',
    schema: settingsSchema,
    empty: {},
    damaged: (path) => `The settings in ${path} cannot be read. Your name and the encoder have to be set again.`,
    log,
  })
  const ownName = (): string | null => file.read().author ?? null
  const encoder = (): ChosenEncoder | null => file.read().encoder ?? null
  return {
    author: () => ownName() ?? userInfo().username,
    ownName,
    setAuthor(name) {
      const { author: _, ...others } = file.read()
      file.write(name === '' ? others : { ...others, author: name })
    },
    encoder,
    usableEncoder() {
      const chosen = encoder()
      if (chosen === null || !chosen.files.every(isUnchanged)) return null
      const { folder, id, dims } = chosen
      return { folder, id, dims, name: basename(folder) }
    },
    setEncoder(chosen) {
      const { encoder: _, ...others } = file.read()
      file.write(chosen === null ? others : { ...others, encoder: chosen })
    },
  }
}
