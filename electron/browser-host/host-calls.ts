import type { Result } from '#shared/contract/errors.ts'

const refuse = (message: string): Result<unknown> => ({ ok: false, error: { code: 'refused', message, details: {} } })

/** Answers what only a host can answer; null means that the engine is to be asked. */
export function answerHostCall(entry: string, version: string): Result<unknown> | null {
  switch (entry) {
    case 'host.info':
      return { ok: true, value: { host: 'browser', version, hasDialogs: false } }
    case 'host.pickFiles':
      return refuse('In a browser, files are chosen in the page and uploaded.')
    case 'host.pickFolder':
      return refuse('In a browser, files are downloaded to the browser’s own folder.')
    case 'host.reveal':
      return refuse('In a browser, saved files are in the browser’s own list of downloads.')
    case 'host.openLink':
      return refuse('In a browser, links are opened by the page.')
    case 'host.watchFolder':
      return refuse(
        'A browser cannot name a folder to be watched. The command line can: "verbatim watch W add FOLDER".',
      )
    default:
      return null
  }
}
