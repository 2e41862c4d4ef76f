import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import type { TestBridge } from './support/bridge.ts'
import { expect, test } from './support/fixture.ts'

/** A pointer does not jump: what it passes over is told that something may be dropped there. */
const slowly = { steps: 8 }

const cards = (page: Page) => page.getByRole('grid', { name: 'Priorities in rank order' }).getByRole('row')
const unused = (page: Page) => page.getByRole('grid', { name: 'Themes not used' }).getByRole('row')
const titles = async (bridge: TestBridge): Promise<readonly string[]> =>
  (await bridge.request('priorities.list', {})).priorities.map((card) => card.title)

test.beforeEach(async ({ page, workspace, bridge }) => {
  await workspace.openSample()
  const { priorities } = await bridge.request('priorities.list', {})
  for (const { id } of priorities) await bridge.request('priorities.remove', { id })
  await bridge.request('priorities.suggest', { count: 3 })
  await page.getByRole('link', { name: /^Priorities/ }).click()
  await expect(cards(page)).toHaveCount(3)
})

test('shows ranked cards between the themes not used and the cycle', async ({ page, takeScreens }) => {
  await expect(page.getByText('3 priorities (3 to 5 needed)')).toBeVisible()
  await expect(page.getByRole('complementary', { name: /20\d\d/ })).toContainText('Objective')
  await cards(page)
    .first()
    .click({ position: { x: 300, y: 12 } })
  await expect(page.getByRole('tab', { name: 'Evidence 3' })).toBeVisible()
  await takeScreens('priorities')
  await expectAccessible(page)
  await cards(page).first().getByRole('button', { name: 'speak to it' }).click()
  await expect(page.getByRole('dialog', { name: 'Reach' })).toContainText('An account counts once')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /tied to customer evidence$/ }).click()
  await expect(page.getByRole('dialog', { name: 'Tied to customer evidence' })).toContainText('meet the evidence rule')
})

test('ranks with Alt and the arrow keys', async ({ page, bridge }) => {
  const [first = '', second = '', third = ''] = await titles(bridge)
  await cards(page).first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(bridge)).toEqual([second, first, third])
  await expect(cards(page).nth(1)).toContainText(first)
  await expect(cards(page).nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(bridge)).toEqual([second, third, first])
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(bridge)).toEqual([second, first, third])
})

test('ranks from the menu of a card', async ({ page, bridge }) => {
  const [first = '', second = '', third = ''] = await titles(bridge)
  await page.getByRole('button', { name: `Move or remove ${third}` }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(() => titles(bridge)).toEqual([first, third, second])
})

test('ranks by dragging a card', async ({ page, bridge }) => {
  const [first = '', second = '', third = ''] = await titles(bridge)
  await cards(page)
    .nth(2)
    .dragTo(cards(page).first(), {
      sourcePosition: { x: 300, y: 12 },
      targetPosition: { x: 300, y: 4 },
      ...slowly,
    })
  await expect.poll(() => titles(bridge)).toEqual([third, first, second])
})

test('adds a theme by dropping it on a card and takes it out again', async ({ page, bridge }) => {
  const [theme] = (await bridge.request('priorities.list', {})).unused
  const label = theme?.label ?? ''
  await unused(page).first().dragTo(cards(page).nth(1), slowly)
  await expect(cards(page).nth(1)).toContainText(label)
  await page.getByRole('button', { name: `Take ${label} out of` }).click()
  await expect(unused(page).first()).toContainText(label)
})

test('makes a priority of a theme by its button, from the keyboard, and by drop', async ({ page, bridge }) => {
  const [, second] = (await bridge.request('priorities.list', {})).unused
  await unused(page).first().hover()
  await unused(page)
    .first()
    .getByRole('button', { name: /^Make a priority/ })
    .click()
  await expect(cards(page)).toHaveCount(4)
  await expect(unused(page).first()).toContainText(second?.label ?? '')
  await unused(page).first().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(5)
  await page.getByRole('button', { name: `Move or remove ${second?.label}` }).click()
  await page.getByRole('menuitem', { name: 'Remove priority' }).click()
  await expect(cards(page)).toHaveCount(4)
  await expect(unused(page).first()).toContainText(second?.label ?? '')
  const slot = await page.getByText('Drag a theme here').boundingBox()
  await unused(page).first().hover()
  await page.mouse.down()
  // The message that says what was removed lies over the middle of the slot and is passed through.
  await expect(page.getByRole('region', { name: 'Messages' }).getByText(/^Removed/)).toBeVisible()
  await page.mouse.move((slot?.x ?? 0) + (slot?.width ?? 0) / 2, (slot?.y ?? 0) + (slot?.height ?? 0) - 8, slowly)
  await page.mouse.up()
  await expect(cards(page)).toHaveCount(5)
  await expect(page.getByText('Drag a theme here')).toHaveCount(0)
})

test('refuses to commit too few, asks for a reason where evidence is short, and commits', async ({ page, bridge }) => {
  const { priorities, unused: free } = await bridge.request('priorities.list', {})
  const last = priorities[2]
  await bridge.request('priorities.remove', { id: last?.id ?? '' })
  await expect(cards(page)).toHaveCount(2)
  await page.getByRole('button', { name: /^Commit for/ }).click()
  const sheet = page.getByRole('dialog', { name: /^Commit for/ })
  await expect(sheet.getByRole('list', { name: 'What stands in the way' })).toContainText('2')
  await expect(sheet.getByRole('button', { name: 'Commit 2 priorities' })).toBeDisabled()
  await page.keyboard.press('Escape')

  const { id } = await bridge.request('themes.create', { label: 'Hardly said' })
  await bridge.request('priorities.create', { themes: [id], title: 'A hunch' })
  expect(free.length).toBeGreaterThan(0)
  await expect(cards(page)).toHaveCount(3)
  await page.getByRole('button', { name: /^Commit for/ }).click()
  await sheet.getByRole('textbox', { name: 'Who signs off' }).fill('Chief Customer Officer')
  await expect(sheet.getByRole('button', { name: 'Commit 3 priorities' })).toBeDisabled()
  await sheet.getByRole('textbox', { name: /A hunch/ }).fill('The board asked for it.')
  await sheet.getByRole('textbox', { name: 'Who signs off' }).focus()
  await sheet.getByRole('button', { name: 'Commit 3 priorities' }).click()
  await expect(page.getByText(/^Committed by Chief Customer Officer/)).toBeVisible()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByRole('button', { name: /^Commit for/ })).toBeVisible()
})

test('chooses, orders and drops quotations', async ({ page, bridge }) => {
  await cards(page)
    .first()
    .click({ position: { x: 300, y: 12 } })
  const [card] = (await bridge.request('priorities.list', {})).priorities
  const chosen = async () =>
    (await bridge.request('priorities.get', { id: card?.id ?? '' })).chosen.map((quote) => quote.evidenceId)
  const [first = '', second = '', third = ''] = await chosen()
  await page.getByRole('button', { name: `Move or take out ${first}` }).click()
  await page.getByRole('menuitem', { name: 'Move down' }).click()
  await expect.poll(chosen).toEqual([second, first, third])
  await page.getByRole('button', { name: `Move or take out ${third}` }).click()
  await page.getByRole('menuitem', { name: 'Take it out' }).click()
  await expect.poll(chosen).toEqual([second, first])
  await page
    .getByRole('button', { name: /^Quote E-/ })
    .first()
    .click()
  await expect.poll(async () => (await chosen()).length).toBe(3)
})

test('writes the plan of a priority and the cycle’s goals where they stand', async ({ page, bridge }) => {
  await page.getByRole('button', { name: /^Objective/ }).click()
  await page.keyboard.type('Customers trust their invoices')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add a goal' }).click()
  await page.getByRole('button', { name: /^New goal/ }).click()
  await page.keyboard.type('NPS of all accounts')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Target of goal 1/ }).click()
  await page.keyboard.type('+20')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await bridge.request('priorities.list', {})).cycle)
    .toMatchObject({
      objective: 'Customers trust their invoices',
      goals: [{ text: 'NPS of all accounts', target: '+20' }],
    })

  await cards(page)
    .first()
    .click({ position: { x: 300, y: 12 } })
  await page.getByRole('tab', { name: 'Plan' }).click()
  await page.getByRole('button', { name: /^Customer outcome/ }).click()
  await page.keyboard.type('Every customer knows the next invoice')
  await page.keyboard.press('Enter')
  await expect(cards(page).first()).toContainText('Every customer knows the next invoice')
})
