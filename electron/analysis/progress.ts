import type { RunControl } from './run-control.ts'

/** How far a run is: the step's name, the share of the whole run that is done, 0 to 1. */
export interface Progress {
  readonly step: string
  readonly fraction: number
}

export interface StepwiseOptions<Step extends string> {
  /** Each step's share of the time, in the order they run. */
  readonly weights: Readonly<Record<Step, number>>
  readonly check: () => void
  readonly onProgress: (progress: Progress) => void
  /** Milliseconds of any clock. */
  readonly now: () => number
}

export interface Stepwise<Step extends string> {
  /** Runs a step; what it reports becomes progress of the whole, which never goes back. */
  readonly run: <T>(step: Step, work: (control: RunControl) => T | Promise<T>) => Promise<T>
  /** Milliseconds each finished step took. */
  readonly timings: Readonly<Record<string, number>>
}

export const stepwise = <Step extends string>({
  weights,
  check,
  onProgress,
  now,
}: StepwiseOptions<Step>): Stepwise<Step> => {
  const total = Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0)
  const timings: Record<string, number> = {}
  let before = 0
  let furthest = 0
  const tell = (step: string, fraction: number): void => {
    furthest = Math.max(furthest, Math.min(1, fraction))
    onProgress({ step, fraction: furthest })
  }
  return {
    timings,
    run: async (step, work) => {
      check()
      const startedMs = now()
      tell(step, before / total)
      const result = await work({
        check,
        report: (fraction) => tell(step, (before + weights[step] * Math.min(1, fraction)) / total),
      })
      before += weights[step]
      tell(step, before / total)
      timings[step] = now() - startedMs
      return result
    },
  }
}
