import type { MessagePort } from 'node:worker_threads'
import { findThemes, stepWeights } from '#analysis/find-themes.ts'
import type { FindThemesOutput } from '#analysis/find-themes-types.ts'
import { stepwise, type Progress } from '#analysis/progress.ts'
import { Cancelled } from '#analysis/run-control.ts'
import type { FindRequest, WorkerAnswer } from '#analysis/worker-protocol.ts'
import type { LoadedTools } from './tools.ts'

/** Runs one request and answers it. */
export const serve = async (port: MessagePort, request: FindRequest, loading: Promise<LoadedTools>): Promise<void> => {
  const { id, input } = request
  const answer = (message: WorkerAnswer, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer)
  const flag = new Int32Array(request.cancel)
  const check = (): void => {
    if (Atomics.load(flag, 0) === 1) throw new Cancelled()
  }
  const onProgress = throttled((progress) => answer({ kind: 'progress', id, progress }))
  try {
    const steps = stepwise({ weights: stepWeights, check, onProgress, now: () => performance.now() })
    const output = await findThemes(input, { ...(await loading), steps })
    answer({ kind: 'done', id, output }, buffersOf(output))
  } catch (error) {
    if (error instanceof Cancelled) answer({ kind: 'cancelled', id })
    else answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
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
const buffersOf = ({ positions, assignments, fresh }: FindThemesOutput): readonly ArrayBuffer[] =>
  [
    positions,
    assignments.text,
    assignments.theme,
    assignments.strength,
    assignments.rank,
    fresh.vectors,
    fresh.scales,
    fresh.index,
  ].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer && buffer.byteLength > 0 ? [buffer] : []))
