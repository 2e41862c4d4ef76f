import type { MessagePort } from 'node:worker_threads'
import { encodeMissing } from '#analysis/encode-missing.ts'
import type { Encoder } from '#analysis/encoder.ts'
import { stepWeights, themesOf } from '#analysis/find-themes.ts'
import type { FindThemesOutput } from '#analysis/find-themes-types.ts'
import { grainsOf, grainWeights } from '#analysis/grains.ts'
import { readComments, readWeights } from '#analysis/language-and-tone.ts'
import { placeNew, placeWeights } from '#analysis/place-new.ts'
import { noVectors, type CachedVectors } from '#analysis/quantised-vectors.ts'
import { stepwise, type Progress, type Stepwise } from '#analysis/progress.ts'
import { Cancelled } from '#analysis/run-control.ts'
import { splitTheme, splitWeights } from '#analysis/split-theme.ts'
import type { WorkerAnswer, WorkerTask } from '#analysis/worker-protocol.ts'
import { tryOut } from './try-out.ts'
import type { LoadedTools } from './tools.ts'

/** Runs one request and answers it. */
export const serve = async (port: MessagePort, request: WorkerTask, loading: Promise<LoadedTools>): Promise<void> => {
  const { id } = request
  const answer = (message: WorkerAnswer, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer)
  const flag = new Int32Array(request.cancel)
  const check = (): void => {
    if (Atomics.load(flag, 0) === 1) throw new Cancelled()
  }
  const onProgress = throttled((progress) => answer({ kind: 'progress', id, progress }))
  const stepsOf = <Step extends string>(weights: Readonly<Record<Step, number>>): Stepwise<Step> =>
    stepwise({ weights, check, onProgress, now: () => performance.now() })
  try {
    const tools = await loading
    if (request.kind === 'find-themes') {
      const steps = stepsOf(stepWeights)
      const { basis, ...stored } = await tools.held.of(request.input, { ...tools, steps })
      const output = { ...(await themesOf(basis, request.input, { ...tools, steps })), ...stored }
      answer({ kind: 'found', id, output }, buffersOf(output))
    } else if (request.kind === 'find-grains') {
      const steps = stepsOf(grainWeights)
      const { basis, ...stored } = await tools.held.of(request.input, { ...tools, steps })
      const grains = await steps.run('cluster', (control) => grainsOf(basis, control))
      answer({ kind: 'grains', id, output: { ...grains, ...stored } })
    } else if (request.kind === 'encode') {
      const steps = stepsOf({ encode: 1 })
      answer({ kind: 'encoded', id, output: await encodeTexts(request.input.texts, tools.encoder, steps) })
    } else if (request.kind === 'read-comments') {
      const { input } = request
      const output = await stepsOf(readWeights).run('read', (control) => readComments(input, { ...tools, control }))
      answer({ kind: 'read', id, output })
    } else if (request.kind === 'split-theme') {
      const output = await splitTheme(request.input, { ...tools, steps: stepsOf(splitWeights) })
      answer({ kind: 'split', id, output })
    } else if (request.kind === 'try-encoder') {
      answer({ kind: 'tried', id, output: await tryOut(request.input.folder, { tools, check }) })
    } else {
      const output = await placeNew(request.input, { ...tools, steps: stepsOf(placeWeights) })
      answer({ kind: 'placed', id, output })
    }
  } catch (error) {
    if (error instanceof Cancelled) answer({ kind: 'cancelled', id })
    else answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}

const encodeTexts = async (
  texts: readonly string[],
  encoder: Encoder | null,
  steps: Stepwise<'encode'>,
): Promise<CachedVectors> => {
  if (encoder === null) return noVectors()
  const { fresh } = await steps.run('encode', (control) => encodeMissing({ texts, cached: null, encoder, control }))
  return fresh
}

const MESSAGE_EVERY_MS = 100

/** At most ten messages a second, and always the last. */
const throttled = (send: (progress: Progress) => void): ((progress: Progress) => void) => {
  let lastMs = -Infinity
  return (progress) => {
    const nowMs = performance.now()
    if (nowMs - lastMs < MESSAGE_EVERY_MS && progress.fraction < 1) return
    lastMs = nowMs
    send(progress)
  }
}

/** Large arrays move to the other thread instead of being copied. */
const buffersOf = ({ positions, assignments, fresh, freshParts }: FindThemesOutput): readonly ArrayBuffer[] =>
  [
    positions,
    assignments.text,
    assignments.theme,
    assignments.strength,
    assignments.rank,
    assignments.start,
    assignments.end,
    fresh.vectors,
    fresh.scales,
    fresh.index,
    freshParts.vectors,
    freshParts.scales,
  ].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer && buffer.byteLength > 0 ? [buffer] : []))
