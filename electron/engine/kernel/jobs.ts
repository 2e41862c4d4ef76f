import type { Job } from '#shared/contract/define.ts'
import type { JobEvent } from '#shared/contract/events.ts'

/** The interface's promise: at most ten messages a second, and always a last one. */
const leastGapMs = 100

export interface Progress {
  update(step: number, share: number, detail: string): void
  end(state: 'done' | 'failed' | 'cancelled'): void
}

/** Turns (step, share) into a share of the whole job that never goes back. */
export function trackProgress(
  job: { readonly id: string; readonly entry: string; readonly definition: Job },
  emit: (event: JobEvent) => void,
  clock: () => number,
): Progress {
  const { steps } = job.definition
  const total = steps.reduce((sum, step) => sum + step.weight, 0)
  let done = 0
  let current = { name: steps[0]?.name ?? '', detail: '' }
  let lastAt = -Infinity
  const send = (state: JobEvent['state']): void =>
    emit({ type: 'job', job: job.id, entry: job.entry, state, step: current.name, done, detail: current.detail })
  return {
    update(step, share, detail) {
      const before = steps.slice(0, step).reduce((sum, one) => sum + one.weight, 0)
      const weight = steps[step]?.weight ?? 0
      done = Math.max(done, Math.min(1, (before + weight * Math.min(1, Math.max(0, share))) / total))
      const isNewStep = current.name !== steps[step]?.name
      current = { name: steps[step]?.name ?? current.name, detail }
      const now = clock()
      if (!isNewStep && now - lastAt < leastGapMs) return
      lastAt = now
      send('running')
    },
    end(state) {
      if (state === 'done') done = 1
      send(state)
    },
  }
}

/** One job that writes at a time, in the order asked. */
export function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
