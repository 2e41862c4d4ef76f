import { isAbsolute } from 'node:path'
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { z } from 'zod'
import type { Result } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { channels } from '#shared/contract/wire.ts'
import { decideSender } from './security/sender.ts'

const requestSchema = z.object({ entry: z.string().max(100), input: z.unknown(), job: z.string().max(100).nullable() })
const pathSchema = z.string().min(1).refine(isAbsolute)

export interface IpcOptions {
  /** The one window whose page may ask; null while there is none. */
  readonly window: () => object | null
  readonly request: (entry: string, input: unknown, job: string | null) => Promise<Result<unknown>>
  readonly grant: (path: string) => Promise<Result<unknown>>
  readonly log: (line: string) => void
}

const refused = (message: string): Result<never> => ({ ok: false, error: { code: 'refused', message, details: {} } })

/** Takes what the window asks, from its own page alone, and passes it on. */
export function installIpc({ window, request, grant, log }: IpcOptions): void {
  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    decideSender({
      isTheWindow: sender === window(),
      // A frame that is gone has no address any more.
      isMainFrame: senderFrame !== null && senderFrame.parent === null,
      url: senderFrame?.url ?? '',
    })

  ipcMain.handle(channels.request, async (event, message: unknown) => {
    const parsed = requestSchema.safeParse(message)
    if (!isOurs(event) || !parsed.success) {
      log('Refused a request that did not come from the page of Verbatim.')
      return refused('This request did not come from the page of Verbatim.')
    }
    return request(parsed.data.entry, parsed.data.input, parsed.data.job)
  })

  ipcMain.handle(channels.grant, async (event, message: unknown) => {
    const parsed = pathSchema.safeParse(message)
    if (!isOurs(event)) return refused('This request did not come from the page of Verbatim.')
    if (!parsed.success) return refused('This file is not on the disk. Save it there and choose it again.')
    return grant(parsed.data)
  })
}

export function sendEvent(window: WebContents | null, event: VerbatimEvent): void {
  if (window !== null && !window.isDestroyed()) window.send(channels.event, event)
}
