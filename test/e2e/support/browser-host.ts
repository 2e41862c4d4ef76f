import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '../../../electron/engine/pdf/find-browser.ts'
import type { Host } from './host.ts'
import { projectRoot } from './project.ts'

async function addressFrom(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(text)?.[0]
    if (address !== undefined) return address
  }
  throw new Error(`The browser host ended before it printed an address. It wrote: ${text}`)
}

interface Running {
  readonly child: ChildProcess
  readonly address: string
}

async function startServer(dataFolder: string): Promise<Running> {
  const child = spawn(process.execPath, [join(projectRoot, 'out', 'main', 'browser-host.cjs')], {
    env: { ...process.env, VERBATIM_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return { child, address: await addressFrom(child) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'exit')
  child.kill(signal)
  await closed
}

/** A Chromium for any number of browser hosts, one after the other: each visits it in a context of its own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? undefined
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // Chromium refuses to start with its sandbox as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

/** The browser host as a process of its own, and a page of the browser before it. */
export async function startBrowserHost(
  browser: Browser,
  dataFolder: string,
  onPage: (page: Page) => void,
): Promise<Host> {
  let running = await startServer(dataFolder)
  const servers = new Set<string>()
  const visit = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
    const opened = await context.newPage()
    onPage(opened)
    servers.add(new URL(running.address).host)
    await opened.goto(running.address)
    return opened
  }
  let page = await visit()

  return {
    kind: 'browser',
    page: () => page,
    isOwn: (url) =>
      ['data:', 'blob:', 'about:'].some((scheme) => url.startsWith(scheme)) || servers.has(new URL(url).host),
    async chooseFiles(paths, press) {
      const asked = page.waitForEvent('filechooser')
      await press()
      await (await asked).setFiles([...paths])
    },
    resize: (size) => page.setViewportSize(size),
    pickInMenu: () => Promise.reject(new Error('A browser has no menu of ours.')),
    killEngine: () => end(running.child, 'SIGKILL'),
    async restart() {
      await page.context().close()
      await end(running.child, 'SIGTERM')
      running = await startServer(dataFolder)
      page = await visit()
    },
    async close() {
      await page.context().close()
      await end(running.child, 'SIGTERM')
    },
  }
}
