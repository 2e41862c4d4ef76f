import type { InputOf } from '#shared/contract/contract.ts'
import { toasts } from '../../ui/toasts.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'
import { jobs } from '../../api/jobs.ts'

type Wanted = Omit<InputOf<'evidence.export'>, 'folder'>

export interface ExportComments {
  readonly run: (wanted: Wanted) => Promise<void>
  readonly isRunning: boolean
}

/** Saves comments as a file, all of a filter or those that are selected. */
export function useExport(): ExportComments {
  const job = useJob('evidence.export')
  const run = async (wanted: Wanted): Promise<void> => {
    await handOver((folder) => job.run({ ...wanted, folder }), 'comment')
    const { error } = jobs.stateOf('evidence.export')
    if (error) toasts.warn(error.message)
  }
  return { run, isRunning: job.isRunning }
}
