import { expect, type Locator, type Page } from '@playwright/test'

const most = 80

/** Goes to a control with Tab alone, as someone without a mouse would; fails when it is not come by. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    const isThere = await control.evaluate((element) => element === element.ownerDocument.activeElement)
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  await expect(control, `reached with ${most} presses of Tab`).toBeFocused({ timeout: 1 })
}
