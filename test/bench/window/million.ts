import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { launchBrowser, startBrowserHost } from '../../e2e/support/browser-host.ts'
import { createTestBridge } from '../../e2e/support/bridge.ts'
import { rounded, type Measurement } from '../bench.ts'
import { frameWork } from './frame-work.ts'
import { makeWorkspace } from './made-workspace.ts'

const comments = 1_000_000

/** The table of evidence in the window on a million comments: opened, and scrolled to its end, its middle and from there. */
export async function measureMillionInWindow(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-million-'))
  await makeWorkspace(folder, 'Sample workspace.verbatim', comments)
  const browser = await launchBrowser()
  const host = await startBrowserHost(browser, folder, () => undefined)
  const laps: Measurement[] = []
  const lap = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const startedMs = performance.now()
    await act()
    laps.push({ what: `1,000,000 in the window: ${what}, ms`, value: rounded(performance.now() - startedMs, 0) })
  }
  try {
    const page = host.page()
    page.setDefaultTimeout(180_000)
    const grid = page.getByRole('grid', { name: 'Comments' })
    await lap('opening, to the first comments shown', async () => {
      await createTestBridge(host).request('host.openSample', {})
      await grid.getByRole('row').nth(5).waitFor()
    })
    await lap('then until everything is counted', () => page.getByText('1,000,000 comments').first().waitFor())
    await grid.focus()
    await lap('End, to the last comment shown', async () => {
      await page.keyboard.press('End')
      await grid
        .locator(`[aria-rowindex="${comments + 1}"]`)
        .getByRole('gridcell')
        .nth(2)
        .waitFor()
    })
    await lap('the bar drawn to the middle', async () => {
      await grid.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }))
      await grid.locator('[aria-rowindex^="5000"]').getByRole('gridcell').nth(2).waitFor()
    })
    const { p95Ms } = await frameWork(browser, page, () => wheel(page, grid))
    laps.push({ what: '1,000,000 in the window: main-thread work a frame, p95 ms', value: rounded(p95Ms, 1) })
    return laps
  } finally {
    await host.close()
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function wheel(page: Page, grid: Locator): Promise<void> {
  const box = await grid.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300)
  for (let step = 0; step < 150; step += 1) {
    await page.mouse.wheel(0, 180)
    await page.waitForTimeout(16)
  }
}
