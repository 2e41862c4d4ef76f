import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import type { TestBridge } from './support/bridge.ts'
import { expect, test } from './support/fixture.ts'

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

test('decides by mouse: firmness, weights, scores, rule, quotations, drafts, commit', async ({
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
  await expect(page.getByText('4 priorities (3 to 5 needed)')).toBeVisible()
  await expect(cards(page).first()).toContainText(/holds its rank in >?\d+%/)
  await takeScreens('priorities-firm')

  await page.getByRole('button', { name: 'Weights…' }).click()
  const weights = page.getByRole('region', { name: 'Weights of the suggested rank' })
  await weights.getByRole('slider', { name: 'NPS impact' }).fill('0')
  await weights.getByRole('slider', { name: 'Reach' }).press('End')
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.weights.reach).toBe(10)
  await takeScreens('priorities-weights')
  await expectAccessible(page)
  await weights.getByRole('button', { name: 'Weigh all the same' }).click()
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.isWeightsSet).toBe(false)
  await weights.getByRole('button', { name: 'Close the weights' }).click()

  await cards(page).first().click()
  await page.locator('summary', { hasText: 'Suggested rank' }).click()
  await page.locator('summary', { hasText: 'RICE' }).click()
  await page.getByRole('button', { name: /Impact$/ }).click()
  await page.getByRole('option', { name: 'High' }).click()
  await page.getByRole('spinbutton', { name: 'Effort, person-months' }).fill('4')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Rank by$/ }).click()
  await page.getByRole('option', { name: 'RICE' }).click()
  await expect(cards(page).first()).toContainText('RICE, 1st')
  await expect(cards(page).nth(1)).toContainText('impact and effort not typed')
  await takeScreens('priorities-rice')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Cycle and goals' }).click()
  await page.getByRole('button', { name: 'Change the evidence rule' }).click()
  await page
    .getByRole('textbox', { name: 'Comments, at least' })
    .or(page.getByRole('spinbutton', { name: 'Comments, at least' }))
    .fill('1')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await bridge.request('priorities.list', {})).ranking.rule.comments).toBe(1)
  await takeScreens('priorities-rule')

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
  await takeScreens('priorities-committed')
  expect((await bridge.request('briefs.preview', {})).html).toContain('The board asked for it.')
})
