import { VerbatimError, type Result } from '#shared/contract/errors.ts'
import { pdfMadeAtMs, withFixedDates } from '#engine/pdf/fixed-dates.ts'
import type { PrintPdf } from '#engine/workbench.types.ts'
import type { FromEngine } from './messages.ts'

export interface MainPrinter {
  readonly printPdf: PrintPdf
  /** Takes what the main process printed. */
  printed(id: number, result: Result<Uint8Array>): void
}

/** Electron prints only in its main process, so the page is sent there and its bytes come back. */
export function createMainPrinter(send: (message: FromEngine) => void): MainPrinter {
  const waiting = new Map<number, (result: Result<Uint8Array>) => void>()
  let lastId = 0
  return {
    async printPdf(html) {
      const result = await new Promise<Result<Uint8Array>>((resolve) => {
        lastId += 1
        waiting.set(lastId, resolve)
        send({ type: 'print', id: lastId, html })
      })
      if (!result.ok) throw new VerbatimError(result.error.code, result.error.message, result.error.details)
      return withFixedDates(result.value, pdfMadeAtMs)
    },
    printed(id, result) {
      waiting.get(id)?.(result)
      waiting.delete(id)
    },
  }
}
