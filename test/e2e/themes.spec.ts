import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { writeSurvey } from './support/made-files.ts'

const open = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Themes/ }).click()
  await expect(page.getByRole('heading', { name: 'Themes', exact: true })).toBeVisible()
}
const pane = (page: Page, name: string) => page.getByRole('complementary', { name })

test.describe('with the sample', () => {
  test.beforeEach(async ({ page, workspace }) => {
    await workspace.openSample()
    await open(page)
  })

  test('shows the themes in a table and the chosen one beside it', async ({ page, bridge, takeScreens }) => {
    const { themes } = await bridge.request('themes.list', {})
    const [first, second] = [...themes].sort((a, b) => b.comments - a.comments)
    const table = page.getByRole('grid', { name: 'Themes' })
    await expect(table).toHaveAttribute('aria-rowcount', String(themes.length + 1))
    await expect(pane(page, first?.label ?? '')).toContainText('Most representative')
    await table.focus()
    await page.keyboard.press('ArrowDown')
    await expect(pane(page, second?.label ?? '')).toBeVisible()
    await takeScreens('themes')
    await expectAccessible(page)
  })

  test('renames a theme from the keyboard and takes it back', async ({ page, bridge }) => {
    const { themes } = await bridge.request('themes.list', {})
    const [first] = [...themes].sort((a, b) => b.comments - a.comments)
    const before = first?.label ?? ''
    await expect(pane(page, before)).toContainText('Most representative')
    await page.getByRole('grid', { name: 'Themes' }).focus()
    await page.keyboard.press('F2')
    await page.keyboard.type('Setting up for the first time')
    await page.keyboard.press('Enter')
    await expect(pane(page, 'Setting up for the first time')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(pane(page, before)).toBeVisible()
  })

  test('merges two themes under the name that is chosen', async ({ page, bridge }) => {
    const before = (await bridge.request('themes.list', {})).themes
    const free = before.filter((theme) => theme.priority === null)
    const [larger, smaller] = [...free].sort((a, b) => b.comments - a.comments)
    const table = page.getByRole('grid', { name: 'Themes' })
    for (const theme of [larger, smaller]) {
      await table
        .getByRole('row')
        .filter({ hasText: theme?.label ?? '' })
        .getByRole('checkbox')
        .click({ force: true })
    }
    await page.getByRole('button', { name: /^Merge 2 themes/ }).click()
    await page.getByRole('button', { name: /The name that stays/ }).click()
    await page.getByRole('option', { name: smaller?.label ?? '' }).click()
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(table).toHaveAttribute('aria-rowcount', String(before.length))
    const after = (await bridge.request('themes.list', {})).themes
    expect(after.map((theme) => theme.id)).not.toContain(larger?.id)
    expect(after.find((theme) => theme.id === smaller?.id)?.label).toBe(smaller?.label)
  })

  test('moves a chosen comment to another theme', async ({ page, bridge }) => {
    const { themes } = await bridge.request('themes.list', {})
    const [from, to] = [...themes].sort((a, b) => b.comments - a.comments)
    const side = pane(page, from?.label ?? '')
    await side
      .getByRole('checkbox', { name: /to move it/ })
      .first()
      .click({ force: true })
    await side.getByRole('combobox', { name: 'Move to another theme' }).fill(to?.label.slice(0, 6) ?? '')
    await page.getByRole('option', { name: to?.label ?? '' }).click()
    await expect(page.getByText(/^Moved 1 comment to/)).toBeVisible()
    const after = (await bridge.request('themes.list', {})).themes
    expect(after.find((theme) => theme.id === from?.id)?.comments).toBe((from?.comments ?? 0) - 1)
  })

  test('locks a theme and says so', async ({ page }) => {
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Themes' }).getByText('Locked')).toHaveCount(1)
  })
})

test('finds themes at one press, as many as asked for, and then coarser ones', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.create('Survey')
  await workspace.import(writeSurvey(400))
  await open(page).catch(() => undefined)
  await page.getByRole('button', { name: /^Find themes/ }).click()
  await page.getByRole('radio', { name: 'A number' }).click()
  await page
    .getByRole('textbox', { name: 'How many' })
    .or(page.getByRole('spinbutton', { name: 'How many' }))
    .fill('4')
  await page.getByRole('button', { name: 'Find themes', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Themes' })).toBeVisible({ timeout: 60_000 })
  const { run, unplaced } = await bridge.request('themes.list', {})
  expect(run?.count).toBe(4)
  expect(unplaced).toBe(0)

  await page.getByRole('button', { name: /^Find themes again/ }).click()
  await page.getByRole('radio', { name: 'Sort all again' }).click()
  await page.getByRole('button', { name: /^Coarser or finer/ }).click()
  const fine = page.getByRole('slider', { name: 'How fine' })
  await expect(fine).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Home')
  await expect(page.getByText('Coarser', { exact: true })).toBeVisible()
  const wanted = Number.parseInt(await page.locator('output').innerText(), 10)
  await takeScreens('find-grain')
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByRole('button', { name: 'Use these themes' }).click()
  await expect.poll(async () => (await bridge.request('themes.list', {})).themes.length).toBe(wanted)
})

test.describe('with new comments in a workspace that has themes', () => {
  test.beforeEach(async ({ page, workspace }) => {
    await workspace.create('Survey')
    await workspace.import(writeSurvey(240))
    await workspace.findThemes(5)
    await workspace.import(writeSurvey(300))
    await open(page)
  })

  const preview = (page: Page) => page.getByRole('region', { name: /^Where .* would go$|^What would change/ })

  test('says how many are new, shows where they would go, and places them at one key', async ({
    page,
    bridge,
    takeScreens,
  }) => {
    await expect(page.getByText('60 comments are new since themes were found.')).toBeVisible()
    await takeScreens('themes-new-comments')
    const before = (await bridge.request('themes.list', {})).placed
    await page.getByRole('button', { name: 'Place them' }).click()
    await expect(preview(page)).toContainText('No comment leaves its theme.', { timeout: 60_000 })
    const row = preview(page).getByRole('listitem').first().getByRole('button')
    await row.focus()
    await page.keyboard.press('Enter')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
    await expect(preview(page).getByText('was in none').first()).toBeVisible()
    await takeScreens('themes-preview')
    await expectAccessible(page)
    expect((await bridge.request('themes.list', {})).placed).toBe(before)

    await preview(page)
      .getByRole('button', { name: /^Place them/ })
      .focus()
    await page.keyboard.press('Enter')
    await expect(preview(page)).toBeHidden()
    await expect(page.getByText(/comments are new since/)).toBeHidden()
    expect((await bridge.request('themes.list', {})).placed).toBeGreaterThan(before)
    await expect(page.getByText(/^New comments placed/)).toContainText('every comment stayed where it was')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(page.getByText('60 comments are new since themes were found.')).toBeVisible()
  })

  test('shows what sorting all again would change, and leaves it at Escape', async ({ page, bridge, takeScreens }) => {
    const before = await bridge.request('themes.assignments', {})
    await page.getByRole('button', { name: 'Find themes again…' }).click()
    await page.getByRole('radio', { name: 'A number' }).click()
    await page
      .getByRole('textbox', { name: 'How many' })
      .or(page.getByRole('spinbutton', { name: 'How many' }))
      .fill('9')
    await page.getByRole('button', { name: 'Show what would change' }).click()
    await expect(preview(page)).toContainText('would be new', { timeout: 60_000 })
    await expect(preview(page).getByRole('button', { name: /^Use these themes/ })).toBeFocused()
    await takeScreens('themes-preview-all')
    await page.keyboard.press('Escape')
    await expect(preview(page)).toBeHidden()
    expect(await bridge.request('themes.assignments', {})).toEqual(before)
  })

  test('offers a locked theme what came since, and gives it only with a tick', async ({ page, bridge }) => {
    const { themes } = await bridge.request('themes.list', {})
    for (const { id } of themes) await bridge.request('themes.setLock', { id, isLocked: true })
    await page.getByRole('button', { name: 'Place them' }).click()
    const tick = preview(page).getByRole('checkbox', { name: /came since it was locked/ })
    await expect(tick.first()).toBeVisible({ timeout: 60_000 })
    const row = preview(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox') })
      .first()
    const name = await row.getByRole('button').innerText()
    await tick.first().click({ force: true })
    await preview(page)
      .getByRole('button', { name: /^Place them/ })
      .click()
    await expect(preview(page)).toBeHidden()
    const after = (await bridge.request('themes.list', {})).themes
    const grown = after.filter((theme) => theme.comments > (themes.find(({ id }) => id === theme.id)?.comments ?? 0))
    expect(grown.map(({ label }) => label)).toEqual([name.split('\n')[0]?.trim()])
  })
})

test('keeps two comments from ever being in one theme again', async ({ page, workspace, bridge }) => {
  await workspace.openSample()
  await open(page)
  const { themes } = await bridge.request('themes.list', {})
  const [first] = [...themes].sort((a, b) => b.comments - a.comments)
  const boxes = pane(page, first?.label ?? '').getByRole('checkbox', { name: /to move it/ })
  await boxes.nth(0).click({ force: true })
  await boxes.nth(1).click({ force: true })
  await page.getByRole('button', { name: 'Never together' }).click()
  await expect(page.getByText(/^These two are never in one theme again/)).toBeVisible()
  const after = (await bridge.request('themes.list', {})).themes
  expect(after.find((theme) => theme.id === first?.id)?.comments).toBe((first?.comments ?? 0) - 1)
})

test('says what to do while there is nothing to find themes in', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '/themes'
  })
  await expect(page.getByRole('button', { name: /^Import/ }).first()).toBeVisible()
})
