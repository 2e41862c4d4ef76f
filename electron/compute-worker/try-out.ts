import { tryEncoder } from '#analysis/encoder-trial.ts'
import type { TriedEncoder } from '#analysis/worker-protocol.ts'
import { EncoderProblem } from './own-encoder/encoder-problem.ts'
import { loadOwnEncoder, type OwnEncoder } from './own-encoder/load.ts'
import type { LoadedTools } from './tools.ts'

export interface TryOutOptions {
  readonly tools: LoadedTools
  /** Throws Cancelled once a stop was asked for. */
  readonly check: () => void
}

/** Tries the encoder in a folder, or the one in use. @throws EncoderProblem */
export async function tryOut(folder: string | null, { tools, check }: TryOutOptions): Promise<TriedEncoder> {
  const loaded = folder === null ? null : await loadOwnEncoder({ folder, threads: tools.threads })
  try {
    return await tried(loaded ?? tools.own, { tools, check })
  } finally {
    await loaded?.release()
  }
}

async function tried(own: OwnEncoder | null, { tools, check }: TryOutOptions): Promise<TriedEncoder> {
  const encoder = own?.encoder ?? tools.encoder
  if (encoder === null) throw new EncoderProblem('There is no encoder to be tried')
  const control = { check, report: () => undefined }
  const trial = await tryEncoder(encoder, { control, now: () => performance.now() })
  return {
    id: encoder.id,
    dims: encoder.dims,
    tokeniser: own?.tokeniser ?? 'Unigram',
    pooling: own === null ? null : own.pooling,
    files: own?.files ?? [],
    trial,
  }
}
