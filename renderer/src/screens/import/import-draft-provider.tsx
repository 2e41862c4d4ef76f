import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { FilePreview } from '#shared/contract/sources.ts'
import { bridge } from '../../api/bridge.ts'
import { grantFiles } from '../../api/client.ts'
import { jobs } from '../../api/jobs.ts'
import type { DraftFile } from './draft-file.ts'
import { ImportDraftContext } from './import-draft.ts'
import { ImportDraftStore } from './import-draft-store.ts'

async function preview({ token, name, bytes, asked }: DraftFile): Promise<FilePreview | null> {
  const output = await jobs.run('sources.preview', { files: [{ token, asked }] })
  const read = output?.files[0]
  if (read) return read
  const { error } = jobs.stateOf('sources.preview')
  return error && { ok: false, token, file: name, bytes, code: error.code, message: error.message }
}

export function ImportDraftProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => new ImportDraftStore({ grant: grantFiles, preview }))
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.type === 'engine' && event.state === 'opened') store.readAgain()
      }),
    [store],
  )
  return <ImportDraftContext value={store}>{children}</ImportDraftContext>
}
