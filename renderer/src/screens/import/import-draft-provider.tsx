import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { FilePreview } from '#shared/contract/sources.ts'
import { attempt } from '../../api/attempt.ts'
import { grantFiles, request } from '../../api/client.ts'
import { jobs } from '../../api/jobs.ts'
import type { DraftFile } from './draft-file.ts'
import { ImportDraftContext } from './import-draft.ts'
import { ImportDraftStore } from './import-draft-store.ts'
import { followRules } from './follow-rules.ts'

async function gather(tokens: readonly string[]): Promise<OutputOf<'sources.gather'> | null> {
  const found = await jobs.run('sources.gather', { tokens: [...tokens] })
  const { error } = jobs.stateOf('sources.gather')
  if (!found && error) throw new Error(error.message)
  return found
}

async function preview({ token, name, bytes, asked }: DraftFile): Promise<FilePreview | null> {
  const output = await jobs.run('sources.preview', { files: [{ token, asked }] })
  const read = output?.files[0]
  if (read) return read
  const { error } = jobs.stateOf('sources.preview')
  return error && { ok: false, token, file: name, bytes, code: error.code, message: error.message }
}

const settle = (tokens: readonly string[]): void => void attempt(request('host.settleWaiting', { tokens: [...tokens] }))

export function ImportDraftProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => new ImportDraftStore({ grant: grantFiles, gather, preview, settle }))
  useEffect(() => followRules(store), [store])
  return <ImportDraftContext value={store}>{children}</ImportDraftContext>
}
