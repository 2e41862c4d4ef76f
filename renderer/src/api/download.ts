import type { OutputOf } from '#shared/contract/contract.ts'

type File = Pick<OutputOf<'briefs.export'>['files'][number], 'name' | 'token'>

/** Lets the browser fetch a file that the host keeps under a token. */
export function download(file: File): void {
  const link = document.createElement('a')
  link.href = `/download/${encodeURIComponent(file.token)}/${encodeURIComponent(file.name)}`
  link.download = file.name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
}
