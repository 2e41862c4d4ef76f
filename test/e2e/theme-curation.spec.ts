import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

const pane = (page: Page, name: string) => page.getByRole('complementary', { name })
const table = (page: Page) => page.getByRole('grid', { name: 'Themes' })
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name })

test('themes are nested, split, noted, archived and brought back', async ({ page, workspace, bridge, takeScreens }) => {
  await workspace.openSample()
  const all = (await bridge.request('themes.list', {})).themes
  const free = all.filter((theme) => theme.priority === null)
  const [whole, part, away] = [...free].sort((a, b) => b.comments - a.comments)
  if (!whole || !part || !away) throw new Error('The sample has too few themes outside of priorities.')
  await page.getByRole('link', { name: /^Themes/ }).click()

  // One row let go on another becomes part of it.
  await row(page, part.label).getByText(part.label).dragTo(row(page, whole.label).getByText(whole.label))
  const choice = page.getByRole('toolbar', { name: /that were dragged/ })
  await expect(choice).toContainText(`“${part.label}” on “${whole.label}”`)
  await choice.getByRole('button', { name: 'Put under it' }).click()
  await expect(choice).toBeHidden()
  const nested = (await bridge.request('themes.list', {})).themes
  expect(nested.find(({ id }) => id === part.id)?.parent).toBe(whole.id)
  expect(nested.find(({ id }) => id === whole.id)?.comments).toBeGreaterThan(whole.comments)

  // Its page says what it is made of, and how each number is counted.
  await pane(page, whole.label).getByRole('button', { name: 'Open its page' }).click()
  await expect(page.getByRole('heading', { name: 'Sub-themes' })).toBeVisible()
  await page.getByText('How this is counted').first().click()
  await expect(page.getByText(/^Reach is/)).toBeVisible()
  await page.getByRole('textbox', { name: 'New note' }).fill('Ask the two largest accounts about this')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('Ask the two largest accounts about this')).toBeVisible()
  await page.getByRole('button', { name: 'Change its colour' }).click()
  await page.getByRole('radio', { name: 'Colour 8' }).click({ force: true })
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Mark as severe' }).click()
  await expect(page.getByText('severe: a person says so')).toBeVisible()
  await expect(page.getByText(`Mark “${whole.label}” as severe`)).toBeVisible()
  await takeScreens('theme-page')
  await expectAccessible(page)

  // A split is shaped before it happens.
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Split…' }).click()
  const name = page.getByRole('textbox', { name: 'Name of the part' })
  await expect(name.first()).toBeVisible({ timeout: 60_000 })
  const parts = await name.count()
  await name.first().fill('Renamed before it was made')
  await page.getByRole('button', { name: 'Drop' }).last().click()
  await expect(name).toHaveCount(parts - 1)
  const box = page.getByRole('checkbox', { name: /to move it/ }).first()
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await page.getByRole('button', { name: /Move the chosen comments to/ }).click()
  await page.getByRole('option', { name: 'Stays in the theme' }).click()
  await takeScreens('theme-split')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Split into ${parts - 1}` }).click()
  await expect(row(page, 'Renamed before it was made')).toBeVisible()

  // What is put away counts nowhere, and comes back as it was.
  await row(page, away.label).getByRole('checkbox').click({ force: true })
  await page
    .getByRole('toolbar', { name: 'Chosen themes' })
    .getByRole('button', { name: /^Archive/ })
    .click()
  await expect(row(page, away.label)).toHaveCount(0)
  await page.getByText('1 archived theme').click()
  await expect(page.getByText(`${away.comments} comments`)).toBeVisible()
  await takeScreens('themes-archived')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Bring back ${away.label}` }).click()
  await expect(row(page, away.label)).toBeVisible()

  // A name that is there is not given again, and leads to the theme that has it.
  await page.getByRole('button', { name: 'New theme…' }).click()
  await page.getByRole('textbox', { name: 'Name of the new theme' }).fill(away.label)
  await expect(page.getByText(`There is a theme named “${away.label}” already.`)).toBeVisible()
  await takeScreens('themes-new')
  await expect(page.getByRole('button', { name: 'Make it' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Go to it' }).click()
  await expect(pane(page, away.label)).toBeVisible()
})
