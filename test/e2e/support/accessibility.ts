import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails with the rule and the elements of every violation that axe finds on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is on its way out is neither shown nor gone.
  await expect(page.locator('[data-exiting]')).toHaveCount(0)
  // Electron cannot open the blank page that axe otherwise works in. The preview's document is not the app's.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze()
  const violations = found.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(violations).toEqual([])
}
