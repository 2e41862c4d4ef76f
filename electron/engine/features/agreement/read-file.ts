import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Context } from '../../kernel/context.ts'
import { fileSchema, mostBytes, newestVersion, type AnswersFile, type TaskFile } from './content.ts'

const headSchema = z.object({ format: z.literal('verbatim-coding'), version: z.number().int() })

/** @throws VerbatimError 'not-readable' with what the file is instead; nothing is changed by it. */
export function readCodingFile({ files }: Context, token: string): TaskFile | AnswersFile {
  const { path, name } = files.get(token)
  const refuse = (why: string): never => {
    throw new VerbatimError('not-readable', `${name} ${why} Nothing was changed.`)
  }
  if (statSync(path).size > mostBytes) return refuse('is larger than any coding file.')
  const value = jsonOf(readFileSync(path, 'utf8'))
  const head = headSchema.safeParse(value)
  if (!head.success) return refuse('is no coding file of Verbatim. Choose one that ends in .verbatim-coding.')
  if (head.data.version > newestVersion) return refuse('was made by a newer Verbatim. Update Verbatim to read it.')
  const file = fileSchema.safeParse(value)
  if (!file.success) {
    const at = file.error.issues[0]?.path.join('.') ?? ''
    return refuse(`is damaged${at === '' ? '' : ` at ${at}`}. Ask for it again.`)
  }
  return file.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
