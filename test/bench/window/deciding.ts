import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchBrowser, startBrowserHost } from '../../e2e/support/browser-host.ts'
import { createTestBridge, type TestBridge } from '../../e2e/support/bridge.ts'
import { median, rounded, type Bench, type Measurement } from '../bench.ts'
import { makeRankedWorkspace } from '../ranked-workspace.ts'
import { msToPaint } from './painted.ts'

/** Where the app keeps its sample, so that opening that opens ours. */
const sampleFile = 'Sample workspace.verbatim'
/** The screen a workspace opens with has come to rest. */
const restMs = 1000
const card = '[aria-label="Priorities in rank order"] [role="row"]'
const themes = '[aria-label="Themes not used"] [role="row"]'

/** The page of priorities as a person sees it, from the press to the frame that is painted. */
export const bench: Bench = {
  title: 'Priorities in the window over 100,000 comments in 40 themes (a browser; the built app)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-deciding-'))
    await makeRankedWorkspace(folder, sampleFile)
    const browser = await launchBrowser()
    const host = await startBrowserHost(browser, folder, (page) => page.setDefaultTimeout(120_000))
    try {
      const bridge = createTestBridge(host)
      const open = async (): Promise<void> => {
        await bridge.request('host.openSample', {})
        await host.page().getByRole('grid', { name: 'Comments' }).getByRole('row').nth(5).waitFor()
      }
      await open()
      const first = await pressPriorities(host.page(), themes)
      await bridge.request('themes.create', { label: 'Anything' })
      await host
        .page()
        .getByRole('link', { name: /^Themes/ })
        .click()
      await host
        .page()
        .getByRole('grid', { name: /^Themes/ })
        .getByRole('row')
        .nth(5)
        .waitFor()
      const afterThemes = await pressPriorities(host.page(), themes)
      await bridge.request('priorities.suggest', { count: 5 })
      await host.page().locator(card).nth(4).waitFor()
      const reopened: number[] = []
      for (let times = 0; times < 3; times++) {
        await host.restart()
        await open()
        await host.page().waitForTimeout(restMs)
        reopened.push(await pressPriorities(host.page(), card))
      }
      return [
        { what: 'First paint, nothing of this workspace counted yet, ms', value: first },
        { what: 'First paint, themes changed and looked at, ms', value: afterThemes, target: 'under 300' },
        {
          what: 'First paint, a second after reopening, median of 3, ms',
          value: rounded(median(reopened), 0),
          target: 'under 300',
        },
        ...(await measured(host.page(), bridge)),
      ]
    } finally {
      await host.close()
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function measured(page: Page, bridge: TestBridge): Promise<readonly Measurement[]> {
  const startedMs = performance.now()
  await page
    .getByText(/holds its rank in/)
    .first()
    .waitFor()
  const firmMs = performance.now() - startedMs
  const again: number[] = []
  for (let times = 0; times < 5; times++) {
    await page.getByRole('link', { name: /^Evidence/ }).click()
    await page.getByRole('grid', { name: 'Comments' }).getByRole('row').nth(5).waitFor()
    again.push(await pressPriorities(page, card))
  }
  const slid = await slide(page)
  await bridge.request('history.undo', {})
  return [
    { what: 'Paint when come back to, median of 5, ms', value: rounded(median(again), 0), target: 'under 300' },
    { what: 'From there to the firmness of each rank, ms', value: rounded(firmMs, 0), target: 'under 3000' },
    { what: 'Slider to the painted order, median of 20, ms', value: rounded(median(slid), 1), target: 'under 100' },
    { what: '  the longest, ms', value: rounded(Math.max(...slid), 1) },
  ]
}

async function pressPriorities(page: Page, shows: string): Promise<number> {
  const link = page.getByRole('link', { name: /^Priorities/ })
  return rounded(await msToPaint(page, { shows }, () => link.click()), 0)
}

/** From one end of the slider to the other, so that the order is a new one each time. */
async function slide(page: Page): Promise<readonly number[]> {
  await page.getByRole('button', { name: 'Weights…' }).click()
  const slider = page.getByRole('slider', { name: 'Reach' })
  await slider.focus()
  const times: number[] = []
  for (let step = 0; step < 20; step++) {
    times.push(
      await msToPaint(page, { shows: '[aria-label^="Weights of"] tbody', isChanged: true }, () =>
        slider.press(step % 2 === 0 ? 'End' : 'Home'),
      ),
    )
    // What was set is kept, and its answer shown, before the next.
    await page.waitForTimeout(restMs)
  }
  return times
}
