import { formatCount } from '#shared/domain/format.ts'
import { toasts } from '../ui/toasts.ts'
import { attempt } from './attempt.ts'
import { request } from './client.ts'
import { download } from './download.ts'

interface WrittenFile {
  readonly file: { readonly name: string; readonly token: string }
  readonly rows?: number
}

/**
 * Has a file written into a folder that the user chooses, or where there is no such dialog hands it to the browser to
 * download, and says so.
 * @param write gets the folder's token, or null for a download; null where nothing was written
 * @param noun what its rows are: 'row', 'comment'; none for a file that has no rows
 */
export async function handOver(
  write: (folder: string | null) => Promise<WrittenFile | null>,
  noun = '',
): Promise<void> {
  await attempt(
    (async () => {
      const { hasDialogs } = await request('host.info', {})
      const folder = hasDialogs ? (await request('host.pickFolder', {})).folder : null
      if (hasDialogs && !folder) return
      const made = await write(folder?.token ?? null)
      if (!made) return
      if (!folder) download(made.file)
      const where = folder === null ? '' : ` in ${folder.name}`
      const what = made.rows === undefined ? '' : `${formatCount(made.rows, noun)} as `
      toasts.say(`Saved ${what}${made.file.name}${where}.`)
    })(),
  )
}
