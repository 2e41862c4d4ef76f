import { useState } from 'react'
import type { BriefFormat, BriefOptions } from '#shared/contract/briefs.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { request } from '../../api/client.ts'
import { messageOf } from '../../api/request-error.ts'
import type { JobProgress } from '../../api/jobs.ts'
import { useJob } from '../../api/use-job.ts'
import { useEntry } from '../../api/use-query.ts'
import { formatCount } from '#shared/domain/format.ts'
import { formatNames } from './brief-formats.ts'
import { download } from '../../api/download.ts'

type Exported = OutputOf<'briefs.export'>

export interface SaveBrief {
  readonly run: (wanted: { readonly options: BriefOptions; readonly formats: BriefFormat[] }) => Promise<void>
  readonly isRunning: boolean
  readonly progress: JobProgress | null
  readonly cancel: () => void
  readonly error: string | null
  /** What was saved, in words. */
  readonly saved: string | null
}

/** Writes the files into a folder the user chooses, or where there is no such dialog hands them to the browser to download. */
export function useSaveBrief(): SaveBrief {
  const { data: host } = useEntry('host.info', {})
  const job = useJob('briefs.export')
  const [saved, setSaved] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)

  const run: SaveBrief['run'] = async (wanted) => {
    setSaved(null)
    setFailed(null)
    try {
      const folder = host?.hasDialogs ? await pickFolder() : null
      if (host?.hasDialogs && !folder) return
      const made = await job.run({ ...wanted, folder: folder?.token ?? null })
      if (!made) return
      if (!folder) made.files.forEach(download)
      setSaved(savedLine(made, folder?.name ?? null))
    } catch (error) {
      setFailed(messageOf(error))
    }
  }

  return {
    run,
    isRunning: job.isRunning,
    progress: job.progress,
    cancel: job.cancel,
    error: failed ?? job.error?.message ?? null,
    saved,
  }
}

async function pickFolder(): Promise<OutputOf<'host.pickFolder'>['folder']> {
  const { folder } = await request('host.pickFolder', {})
  return folder
}

/** 'Saved brief.pdf and brief.docx in Reports. Word (.docx) was not made: …' */
function savedLine({ files, refused }: Exported, folder: string | null): string {
  const where = folder ? ` in ${folder}` : ''
  const names = files.map((file) => file.name).join(' and ')
  const made =
    files.length === 0
      ? 'No file was made.'
      : `Saved ${files.length > 2 ? formatCount(files.length, 'file') : names}${where}.`
  return [made, ...refused.map(({ format, reason }) => `${formatNames[format]} was not made: ${reason}`)].join(' ')
}
