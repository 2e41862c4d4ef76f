import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { TriedEncoder } from '#analysis/worker-protocol.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { EncoderTrial } from '#shared/contract/settings.ts'
import type { JobContext } from '../../kernel/context.ts'
import { stampOf } from '../../machine/machine-settings.ts'

/** Tries the encoder in use. @throws VerbatimError */
export async function tryInUse(context: JobContext): Promise<EncoderTrial> {
  if (context.compute.model() === null) throw refused('There is no encoder: themes come from words alone.')
  const tried = await attempt(context, null, (why) => `${why}.`)
  const own = context.machine.usableEncoder()
  return trialOf(own?.name ?? null, tried)
}

/** Tries the encoder in a folder and uses it from then on. What does not fit is refused, and nothing is changed. */
export async function useFolder(context: JobContext, token: string): Promise<EncoderTrial> {
  const folder = context.files.get(token).path
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw refused('That is no folder. Choose the folder that holds model.onnx and tokenizer.json.')
  const kept = (why: string): string => `${why}. The encoder was not changed.`
  const tried = await attempt(context, folder, kept)
  if (tried.trial.fault !== null) throw refused(kept(`${tried.trial.fault}, so it cannot find themes`))
  const { id, dims, trial } = tried
  const files = tried.files.map(stampOf).filter((stamp) => stamp !== null)
  context.machine.setEncoder({ folder, id, dims, files, msPerThousand: trial.msPerThousand })
  return trialOf(basename(folder), tried)
}

async function attempt(
  context: JobContext,
  folder: string | null,
  say: (why: string) => string,
): Promise<TriedEncoder> {
  try {
    return await context.compute.tryEncoder(folder, { signal: context.signal })
  } catch (error) {
    if (context.signal.aborted) throw error
    throw refused(say(error instanceof Error ? error.message : String(error)))
  }
}

const refused = (message: string): VerbatimError => new VerbatimError('refused', message)

function trialOf(name: string | null, { dims, tokeniser, pooling, trial }: TriedEncoder): EncoderTrial {
  const { fault: _, ...figures } = trial
  return { name, dims, tokeniser, pooling, ...figures }
}
