import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { launchBrowser, startBrowserHost } from '../../e2e/support/browser-host.ts'
import { createTestBridge } from '../../e2e/support/bridge.ts'
import type { Host } from '../../e2e/support/host.ts'
import { rounded, type Bench, type Measurement } from '../bench.ts'
import { frameWork } from './frame-work.ts'
import { makeWorkspace } from './made-workspace.ts'

const comments = 100_000
const steps = 150
/** Where the app keeps its sample, so that opening that opens ours. */
const sampleFile = 'Sample workspace.verbatim'

export const bench: Bench = {
  title: 'The window on 100,000 comments (a browser without a graphics card; the built app)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-map-'))
    await makeWorkspace(folder, sampleFile, comments)
    const browser = await launchBrowser()
    const host = await startBrowserHost(browser, folder, () => undefined)
    try {
      host.page().setDefaultTimeout(180_000)
      return [...(await measure(host, browser)), ...(await measureSecondOpening(host))]
    } finally {
      await host.close()
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const prioritised = 5

async function measure(host: Host, browser: Browser): Promise<readonly Measurement[]> {
  const page = host.page()
  const opening = await openingMs(host)
  // What is counted after the first comments are shown is drawn once, and no part of scrolling.
  await page.getByText('100,000 comments').first().waitFor()
  await page.waitForTimeout(1000)
  const rows = await work('scroll of evidence', browser, page, () => scroll(page))
  const table = await msOf(async () => {
    await page.getByRole('link', { name: /^Themes/ }).click()
    await page.getByRole('radio', { name: 'Map' }).waitFor()
  })
  const map = await msOf(async () => {
    await page.getByRole('radio', { name: 'Map' }).click()
    await page.locator('canvas[data-drawn]').waitFor()
  })
  const byProcessor = await work('pan of the map, by the processor', browser, page, () => pan(page))
  const zoomed = await work('zoom of the map, by the processor', browser, page, () => zoom(page))
  await takeAnyCard(page)
  const byCard = await work('pan of the map, by WebGL', browser, page, () => pan(page))
  const trend = await msOf(async () => {
    await page.getByRole('radio', { name: 'Trend' }).click()
    await page.getByRole('option').nth(3).waitFor()
  })
  const compare = await msOf(async () => {
    await page.getByRole('radio', { name: 'Compare' }).click()
    await page
      .getByRole('grid', { name: /^Themes in/ })
      .getByRole('row')
      .nth(3)
      .waitFor()
  })
  return [
    { what: 'Opening, to the first comments shown, ms', value: rounded(opening, 0), target: 'under 1000' },
    ...rows,
    { what: 'The table of themes, its figures counted for the first time, ms', value: rounded(table, 0) },
    { what: 'The map, from press to drawn, ms', value: rounded(map, 0) },
    ...byProcessor,
    ...zoomed,
    ...byCard,
    { what: 'The trend, from press to shown, ms', value: rounded(trend, 0) },
    { what: 'The comparison, from press to shown, ms', value: rounded(compare, 0) },
  ]
}

/** As on the next day: the app has ended, and what it counted the first time lies in the workspace. */
async function measureSecondOpening(host: Host): Promise<readonly Measurement[]> {
  await createTestBridge(host).request('priorities.suggest', { count: prioritised })
  await host
    .page()
    .getByRole('link', { name: /^Priorities/ })
    .click()
  await priorities(host)
    .nth(prioritised - 1)
    .waitFor()
  await host.restart()
  const page = host.page()
  page.setDefaultTimeout(180_000)
  const opening = await openingMs(host)
  const first = await msOf(async () => {
    await page.getByRole('link', { name: /^Priorities/ }).click()
    await priorities(host)
      .nth(prioritised - 1)
      .waitFor()
  })
  const table = await msOf(async () => {
    await page.getByRole('link', { name: /^Themes/ }).click()
    await page.getByRole('grid', { name: 'Themes' }).getByRole('row').nth(3).waitFor()
  })
  return [
    { what: 'Opening once more, to the first comments shown, ms', value: rounded(opening, 0), target: 'under 1000' },
    { what: 'Priorities after that, from press to shown, ms', value: rounded(first, 0), target: 'under 300' },
    { what: 'The table of themes after that, from press to shown, ms', value: rounded(table, 0) },
  ]
}

const priorities = (host: Host) => host.page().getByRole('grid', { name: 'Priorities in rank order' }).getByRole('row')

const openingMs = (host: Host): Promise<number> =>
  msOf(async () => {
    await createTestBridge(host).request('host.openSample', {})
    await host.page().getByRole('grid', { name: 'Comments' }).getByRole('row').nth(5).waitFor()
  })

async function msOf(act: () => Promise<void>): Promise<number> {
  const startedMs = performance.now()
  await act()
  return performance.now() - startedMs
}

async function work(
  what: string,
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly Measurement[]> {
  const { frames, medianMs, p95Ms, longestMs } = await frameWork(browser, page, act)
  return [
    { what: `Main-thread work a frame, ${what}, p95 ms`, value: rounded(p95Ms, 1), target: 'under 8' },
    {
      what: `  median and longest ms, of ${frames} frames`,
      value: `${rounded(medianMs, 1)}, ${rounded(longestMs, 1)}`,
    },
  ]
}

async function scroll(page: Page): Promise<void> {
  const box = await page.getByRole('grid', { name: 'Comments' }).boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 180)
    await page.waitForTimeout(16)
  }
}

async function pan(page: Page): Promise<void> {
  const { x, y } = await middleOfMap(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.move(x + 120 * Math.sin(step / 12), y + 90 * Math.cos(step / 15))
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
}

async function zoom(page: Page): Promise<void> {
  const { x, y } = await middleOfMap(page)
  await page.mouse.move(x, y)
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, step % 60 < 30 ? -40 : 40)
    await page.waitForTimeout(16)
  }
}

async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('group', { name: /^Map of/ }).boundingBox()
  if (!box) throw new Error('The map has no box.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Lets the page draw by WebGL though the processor stands in for the card: what its main thread does is the same. */
async function takeAnyCard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const get = Reflect.get(HTMLCanvasElement.prototype, 'getContext')
    Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: unknown, kind: string, options?: object) {
      return Reflect.apply(get, this, [kind, { ...options, failIfMajorPerformanceCaveat: false }])
    })
  })
  await page.reload({ waitUntil: 'commit' })
  await page.locator('canvas[data-by="card"][data-drawn]').waitFor()
}
