import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import type { TestBridge } from './support/bridge.ts'
import { expect, test } from './support/fixture.ts'
import { tabTo } from './support/keyboard.ts'

const cards = (page: Page) => page.getByRole('grid', { name: 'Priorities in rank order' }).getByRole('row')
const unused = (page: Page) => page.getByRole('grid', { name: 'Themes not used' }).getByRole('row')
const cardsOf = async (bridge: TestBridge) => (await bridge.request('priorities.list', {})).priorities
const titles = async (bridge: TestBridge): Promise<readonly string[]> =>
  (await cardsOf(bridge)).map(({ title }) => title)

/** Three priorities of the sample's themes, the page of them open, and a theme that hardly anyone speaks to. */
async function begin(page: Page, bridge: TestBridge): Promise<void> {
  for (const { id } of await cardsOf(bridge)) await bridge.request('priorities.remove', { id })
  await bridge.request('priorities.suggest', { count: 3 })
  await bridge.request('themes.create', { label: 'Hardly said' })
  await page.getByRole('link', { name: /^Priorities/ }).click()
  await expect(cards(page)).toHaveCount(3)
}

test('looks at priorities by firmness, by other weights, and by RICE', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  await begin(page, bridge)
  await unused(page).filter({ hasText: 'Hardly said' }).hover()
  await page.getByRole('button', { name: 'Make a priority of Hardly said' }).click()
  await expect(cards(page)).toHaveCount(4)
  await expect(page.getByText('4 priorities (3 to 5 needed)')).toBeVisible()
  await expect(cards(page).first()).toContainText(/holds its rank in >?\d+%/)

  await page.getByRole('button', { name: 'Weights…' }).click()
  const weights = page.getByRole('region', { name: 'Weights of the suggested rank' })
  await weights.getByRole('slider', { name: 'NPS impact' }).fill('0')
  await weights.getByRole('slider', { name: 'Reach' }).press('End')
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.weights.reach).toBe(10)
  await expect(cards(page).first()).toContainText(/holds its rank in >?\d+%/)
  await takeScreens('priorities-weights')
  await expectAccessible(page)
  await weights.getByRole('button', { name: 'Weigh all the same' }).click()
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.isWeightsSet).toBe(false)
  await weights.getByRole('button', { name: 'Close the weights' }).click()

  await cards(page)
    .first()
    .click({ position: { x: 300, y: 12 } })
  await page.locator('summary', { hasText: 'Suggested rank' }).click()
  await page.locator('summary', { hasText: 'RICE' }).click()
  await page.getByRole('button', { name: /Impact$/ }).click()
  await page.getByRole('option', { name: 'High (2)' }).click()
  await page.getByRole('spinbutton', { name: 'Effort, person-months' }).fill('4')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Rank by$/ }).click()
  await page.getByRole('option', { name: 'RICE' }).click()
  await expect(cards(page).first()).toContainText(/RICE \d+\.\d, 1st/)
  await expect(cards(page).nth(1)).toContainText('RICE: not typed yet')
  await takeScreens('priorities-rice')
  await expectAccessible(page)
})

test('decides by mouse: four priorities, one below the rule with its reason, drafts compared, commit', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  await begin(page, bridge)
  const [first = '', second = '', third = ''] = await titles(bridge)
  await unused(page).filter({ hasText: 'Hardly said' }).hover()
  await page.getByRole('button', { name: 'Make a priority of Hardly said' }).click()
  await expect(cards(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Cycle and goals' }).click()
  await page.getByRole('button', { name: 'Change the evidence rule' }).click()
  await page.getByRole('spinbutton', { name: 'Comments, at least' }).fill('1')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.rule.comments).toBe(1)

  await page.getByRole('button', { name: 'Drafts…' }).click()
  const drafts = page.getByRole('region', { name: /^Drafts of/ })
  await drafts.getByRole('textbox', { name: 'Name of a new draft' }).fill('Price first')
  await drafts.getByRole('button', { name: 'Make a draft' }).click()
  await expect(drafts.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: `Move or remove ${third}` }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(() => titles(bridge)).toEqual([first, third, second, 'Hardly said'])
  await drafts.getByRole('button', { name: 'Compare with First draft' }).click()
  const compared = page.getByRole('region', { name: 'Two drafts compared' })
  await expect(compared.getByRole('region', { name: 'Price first' })).toContainText('Rank 3 in First draft')
  await compared
    .getByRole('button', { name: /at stake$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'At stake' })).toContainText('of all value known')
  await page.keyboard.press('Escape')
  await takeScreens('priorities-drafts')
  await expectAccessible(page)
  await compared.getByRole('button', { name: 'Close the comparison' }).click()
  await drafts.getByRole('button', { name: 'Use First draft' }).click()
  await expect.poll(() => titles(bridge)).toEqual([first, second, third, 'Hardly said'])
  await drafts.getByRole('button', { name: 'Use Price first' }).click()
  await expect.poll(() => titles(bridge)).toEqual([first, third, second, 'Hardly said'])

  await page.getByRole('button', { name: /^Commit for/ }).click()
  const sheet = page.getByRole('dialog', { name: /^Commit for/ })
  await sheet.getByRole('textbox', { name: 'Who signs off' }).fill('Chief Customer Officer')
  await expect(sheet.getByRole('button', { name: 'Commit 4 priorities' })).toBeDisabled()
  await sheet.getByRole('textbox', { name: /Hardly said/ }).fill('The board asked for it.')
  await sheet.getByRole('textbox', { name: 'Who signs off' }).focus()
  await sheet.getByRole('button', { name: 'Commit 4 priorities' }).click()
  await expect(page.getByText(/^Committed by Chief Customer Officer/)).toBeVisible()
  await expect(drafts).toContainText(/committed by Chief Customer Officer/)
  await expect(cards(page).nth(3)).toContainText('Kept all the same: The board asked for it.')
  await drafts.getByRole('button', { name: 'Compare with First draft' }).click()
  await expect(compared.getByRole('region', { name: 'First draft' })).toContainText('Hardly said')
  await expect(unused(page).first().getByRole('button', { name: /^Drag/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Objective/ })).toHaveText('None written')
  await takeScreens('priorities-committed')
  expect((await bridge.request('briefs.preview', {})).html).toContain('The board asked for it.')
})

test('decides by keyboard: themes, four priorities, one below the rule, drafts compared, commit', async ({
  page,
  workspace,
  bridge,
}) => {
  const { keyboard } = page
  const press = async (control: Locator, key: string): Promise<void> => {
    await tabTo(page, control)
    await keyboard.press(key)
  }
  await workspace.openSample()
  for (const { id } of await cardsOf(bridge)) await bridge.request('priorities.remove', { id })
  await bridge.request('themes.create', { label: 'Hardly said' })
  await keyboard.press('Alt+3')
  for (const count of [1, 2, 3]) {
    await press(
      unused(page)
        .first()
        .getByRole('button', { name: /^Make a priority/ }),
      'Enter',
    )
    await expect(cards(page)).toHaveCount(count)
  }
  await unused(page).first().focus()
  await keyboard.press('End')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(cards(page)).toHaveCount(4)
  const [first = '', second = '', third = '', last = ''] = await titles(bridge)
  expect(last).toBe('Hardly said')

  await keyboard.press('Control+K')
  await keyboard.type('Drafts of the priorities')
  await keyboard.press('Enter')
  const drafts = page.getByRole('region', { name: /^Drafts of/ })
  await tabTo(page, drafts.getByRole('textbox', { name: 'Name of a new draft' }))
  await keyboard.type('Turned round')
  await keyboard.press('Enter')
  await expect(drafts.getByRole('listitem')).toHaveCount(2)
  await tabTo(page, cards(page).first())
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(bridge)).toEqual([second, first, third, last])
  await press(drafts.getByRole('button', { name: 'Compare with First draft' }), 'Enter')
  const compared = page.getByRole('region', { name: 'Two drafts compared' })
  await expect(compared.getByRole('region', { name: 'Turned round' })).toContainText('Rank 1 in First draft')
  await press(compared.getByRole('button', { name: 'Close the comparison' }), 'Enter')

  await press(page.getByRole('button', { name: /^Commit for/ }), 'Enter')
  const sheet = page.getByRole('dialog', { name: /^Commit for/ })
  await tabTo(page, sheet.getByRole('textbox', { name: /Hardly said/ }))
  await keyboard.type('The board asked for it.')
  await tabTo(page, sheet.getByRole('textbox', { name: 'Who signs off' }))
  await keyboard.type('Chief Customer Officer')
  const commit = sheet.getByRole('button', { name: 'Commit 4 priorities' })
  await expect(commit).toBeEnabled()
  await press(commit, 'Enter')
  await expect(page.getByText(/^Committed by Chief Customer Officer/)).toBeVisible()
  await expect(cards(page).nth(3)).toContainText('Kept all the same: The board asked for it.')
})
