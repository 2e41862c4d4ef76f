import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VerbatimError } from '#shared/contract/errors.ts'
import { printedPagePolicy } from '#shared/security/csp.ts'
import type { PrintPdf } from '../workbench.types.ts'
import { findBrowser } from './find-browser.ts'
import { pdfMadeAtMs, withFixedDates } from './fixed-dates.ts'

export const noBrowserRefusal =
  'A PDF needs Chromium, Chrome or Edge, and none was found on this machine. Install one, or save as Word or as a web page.'

const timeLimitMs = 90_000

function switches(folder: string): readonly string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'page.pdf')}`,
    // Chromium refuses to start with its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(join(folder, 'page.html')).href,
  ]
}

/**
 * The document is finished: it runs nothing and fetches nothing. Stated in the page, because the browser's
 * own switch against scripts also stops its printing.
 */
function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${printedPagePolicy()}">`
  return html.replace(/^\s*<!doctype[^>]*>|^/i, (start) => start + meta)
}

/** Runs a program to its end; rejects with the last line it wrote when it fails or takes too long. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: timeLimitMs,
      killSignal: 'SIGKILL',
    })
    let tail = ''
    child.stderr.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-2000)))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(tail.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`))
    })
  })
}

/** Prints with the given program of Chromium's family, without a window and without its user's profile. */
export function createPrinter(browser: string): PrintPdf {
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-pdf-'))
    try {
      await writeFile(join(folder, 'page.html'), withPolicy(html), 'utf8')
      await run(browser, switches(folder))
      return withFixedDates(await readFile(join(folder, 'page.pdf')), pdfMadeAtMs)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new VerbatimError('unavailable', `The PDF could not be made: ${browser} answered "${reason}".`)
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
}

export interface PdfPrinting {
  readonly printPdf: PrintPdf | null
  /** Why printPdf is null, in a line for people; '' otherwise. */
  readonly pdfRefusal: string
}

/** The way to a PDF without Electron, if this machine has one. */
export function findPdfPrinting(): PdfPrinting {
  const browser = findBrowser()
  if (browser === null) return { printPdf: null, pdfRefusal: noBrowserRefusal }
  return { printPdf: createPrinter(browser), pdfRefusal: '' }
}
