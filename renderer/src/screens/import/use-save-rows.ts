import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import { request } from '../../api/client.ts'
import { messageOf } from '../../api/request-error.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { toasts } from '../../ui/toasts.ts'
import { download } from '../brief/download.ts'

export type RowsOf = InputOf<'sources.saveRemarks'>['of']

export interface SaveRows {
  readonly run: (of: RowsOf) => Promise<void>
  readonly isRunning: boolean
}

/** Writes rows that were left out or mended into a folder the user chooses, or hands them to the browser to download. */
export function useSaveRows(): SaveRows {
  const { data: host } = useEntry('host.info', {})
  const job = useJob('sources.saveRemarks')
  const run = async (of: RowsOf): Promise<void> => {
    try {
      const { hasDialogs } = host ?? (await request('host.info', {}))
      const folder = hasDialogs ? (await request('host.pickFolder', {})).folder : null
      if (hasDialogs && !folder) return
      const made = await job.run({ of, folder: folder?.token ?? null })
      if (!made) return
      if (!folder) download(made.file)
      toasts.say(savedLine(made, folder?.name ?? null))
    } catch (error) {
      toasts.warn(messageOf(error))
    }
  }
  return { run, isRunning: job.isRunning }
}

/** 'Saved 3 rows as answers, rows.csv in Reports.' */
function savedLine({ file, rows }: OutputOf<'sources.saveRemarks'>, folder: string | null): string {
  return `Saved ${formatCount(rows, 'row')} as ${file.name}${folder === null ? '' : ` in ${folder}`}.`
}
