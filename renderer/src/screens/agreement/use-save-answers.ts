import type { CoderRole } from '#shared/contract/agreement.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'

/** Writes a coder's answers into a file for the machine that the sample came from. */
export function useSaveAnswers(sample: string, role: CoderRole) {
  const job = useJob('agreement.saveAnswers')
  return {
    isRunning: job.isRunning,
    save: () => void handOver((folder) => job.run({ sample, role, folder }), 'answer'),
  }
}
