import type { InputOf } from '#shared/contract/contract.ts'
import { handOver } from '../../api/hand-over.ts'
import { useJob } from '../../api/use-job.ts'

export type RowsOf = InputOf<'sources.saveRemarks'>['of']

export interface SaveRows {
  readonly run: (of: RowsOf) => Promise<void>
  readonly isRunning: boolean
}

/** Saves rows that were left out or mended as a file. */
export function useSaveRows(): SaveRows {
  const job = useJob('sources.saveRemarks')
  return { run: (of) => handOver((folder) => job.run({ of, folder }), 'row'), isRunning: job.isRunning }
}
