import { useState } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { useJob } from '../../api/use-job.ts'

type Answer = OutputOf<'themes.grains'>

/** The settings from coarse to fine, once they were asked for, and the one that is chosen. */
export function useGrains() {
  const job = useJob('themes.grains')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const place = at ?? answer?.chosen ?? 0
  const isOfMachine = answer === null || place === answer.chosen
  return {
    job,
    answer,
    place,
    choose: setAt,
    /** Null leaves it to the machine. */
    grain: isOfMachine ? null : place,
    load: async (): Promise<void> => setAnswer(await job.run({})),
  }
}
export type GrainChoice = ReturnType<typeof useGrains>
