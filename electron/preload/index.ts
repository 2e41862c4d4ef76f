import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import { channels, type Bridge } from '#shared/contract/wire.ts'

/** The file's place on the disk; '' for one that was made in the page. */
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return ''
  const utils: typeof webUtils | undefined = webUtils
  if (utils !== undefined) return utils.getPathForFile(file)
  // Electron before 29 has no webUtils and puts the path on the file.
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

const bridge: Bridge = {
  request: (entry, input, job): Promise<Result<unknown>> => ipcRenderer.invoke(channels.request, { entry, input, job }),
  subscribe(listener) {
    const forward = (_event: unknown, message: VerbatimEvent): void => listener(message)
    ipcRenderer.on(channels.event, forward)
    return () => void ipcRenderer.removeListener(channels.event, forward)
  },
  // The path is found here, so that a page can hand over a file it holds but never name one.
  grantFile: (file): Promise<Result<PickedFile>> => ipcRenderer.invoke(channels.grant, pathOf(file)),
}

contextBridge.exposeInMainWorld('verbatim', bridge)
