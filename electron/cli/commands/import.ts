import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeReadable, standingAt } from '../existing.ts'
import { InputFault } from '../failures.ts'
import { importFiles } from '../import-files.ts'
import { importOptionKinds, importUsage, readImportOptions } from '../import-options.ts'
import { importJson, importText } from '../import-report.ts'
import { withWorkspace } from '../session.ts'

/** What SQLite keeps beside a workspace while it is open. */
const BESIDE = ['', '-wal', '-shm', '-journal'] as const

export const importCommand: Command = {
  usage: importUsage,
  options: importOptionKinds,
  positionals: { from: 2, to: Infinity },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const typed = given.positionals.slice(1)
    const options = readImportOptions(given)
    const standing = standingAt(path)
    if (standing === 'folder') throw new InputFault(`${typedPath} is a folder. Name a file for the workspace.`)
    for (const one of typed) mustBeReadable(resolve(one), one)
    try {
      const { files, refused } = await withWorkspace(path, terminal, (session) => importFiles(session, typed, options))
      for (const { name, message } of refused) terminal.note(`${name} was left out: ${message}`)
      return { json: { sources: files.map(importJson), refused }, text: importText(files), status: 0 }
    } catch (error) {
      // A workspace that was made for files that could not be imported would be an empty one.
      if (standing === 'missing') await Promise.all(BESIDE.map((ending) => rm(path + ending, { force: true })))
      throw error
    }
  },
}
