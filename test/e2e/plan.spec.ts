import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { tabTo } from './support/keyboard.ts'
import type { WorkspaceHelpers } from './support/workspace.ts'

/** Presses what is edited in place, writes, and keeps it. */
async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const cards = (page: Page) => page.getByRole('grid', { name: 'Priorities in rank order' }).getByRole('row')

async function openFirst(page: Page, workspace: WorkspaceHelpers): Promise<void> {
  await workspace.openSample()
  await page.getByRole('link', { name: /^Priorities/ }).click()
  await cards(page)
    .first()
    .click({ position: { x: 300, y: 12 } })
}

test('plans a priority and its measures', async ({ page, workspace, bridge, takeScreens }) => {
  await openFirst(page, workspace)
  await page.getByRole('tab', { name: 'Plan' }).click()
  await write(page, /^The ask/, 'Two engineers for a quarter')
  await write(page, /^How will this help the customer succeed/, 'Month-end closes a day sooner')
  await page.getByRole('button', { name: 'Add a move' }).click()
  await page.keyboard.type('Resume exports that broke off')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Deliver on a schedule')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Move Deliver on a schedule up' }).click()
  const moves = page.getByRole('list', { name: 'Moves' }).getByRole('listitem')
  await expect(moves.first()).toContainText('Deliver on a schedule')
  const isDone = page.getByRole('checkbox', { name: 'Done: Deliver on a schedule' })
  await isDone.click({ force: true })
  await expect(isDone).toBeChecked()
  await page.getByRole('button', { name: 'Add what it funds' }).click()
  await page.keyboard.type('Async export')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await write(page, /^Link of Async export/, 'http://insecure.example')
  await expect(page.getByRole('alert')).toContainText('https://')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('https://example.com/roadmap/7')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Open https:\/\/example.com/ })).toBeVisible()
  await takeScreens('plan-priority')
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Measures' }).click()
  await page.getByRole('button', { name: 'Add a measure' }).click()
  await page.keyboard.type('Export success rate')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await write(page, /^Baseline of measure 1/, '91.2%')
  await write(page, /^Target of measure 1/, '99.5%')
  await expect(page.getByRole('tab', { name: 'Measures 1' })).toBeVisible()
  await takeScreens('plan-measures')

  expect((await bridge.request('briefs.preview', {})).html).toContain('Two engineers for a quarter')
})

test('says what a priority is worth', async ({ page, workspace, bridge, takeScreens }) => {
  await openFirst(page, workspace)
  await page.getByRole('tab', { name: 'Value' }).click()
  const results = page.getByRole('table', { name: 'What it is worth' })
  await expect(page.getByRole('list', { name: 'What is missing' })).toContainText('the cost a year')
  await expect(results.getByRole('row', { name: /^Net/ })).toContainText('—')
  const id = (await bridge.request('priorities.list', {})).priorities[0]?.id ?? ''
  const kept = page.getByRole('region', { name: 'Share of the value at stake kept' })
  await kept.getByRole('button', { name: /expected: empty/ }).click()
  await page.keyboard.type('a lot')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Write a share from 0 to 100%')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('10%')
  await page.keyboard.press('Enter')
  for (const name of ['win-rate-gain', 'contacts', 'cost-once', 'cost-yearly'] as const) {
    const value = name.startsWith('cost') ? 1_000_000 : 0
    await bridge.request('value.assume', { id, name, values: { low: value, expected: value, high: value } })
  }
  await expect(results.getByRole('row', { name: /^Net/ })).toContainText('$')
  await expect(page.getByRole('list', { name: 'What is missing' })).toContainText('low and high')
  await write(page, /^Source of Cost, once/, 'Estimate of the platform team')
  await page.getByRole('button', { name: 'How Lost deals is computed' }).click()
  await expect(page.getByRole('list', { name: 'What it is made of' }).getByRole('listitem').first()).toContainText(
    'lost deal',
  )
  await page.keyboard.press('Escape')
  await takeScreens('plan-value')
  await expectAccessible(page)
})

test('gives a priority a guardrail and a play', async ({ page, workspace, bridge }) => {
  await openFirst(page, workspace)
  await page.getByRole('tab', { name: 'Guardrails' }).click()
  await page.getByRole('button', { name: 'Add a guardrail' }).click()
  await page.keyboard.type('Give a month free after a failed export')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await write(page, /^Limit of Give a month free/, '€500')
  await expect(page.getByRole('article', { name: /^Guardrail/ })).toContainText('€500')
  await page.getByRole('button', { name: 'Add a play' }).click()
  await page.keyboard.type('Call back within a day')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.keyboard.type('Call whoever wrote')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => (await bridge.request('library.list', {})).plays.map(({ title }) => title))
    .toContain('Call back within a day')
})

test('shows the cycle on one page, with its teams, its plays and what all is worth', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  const id = (await bridge.request('priorities.list', {})).priorities[0]?.id ?? ''
  const { id: move } = await bridge.request('plan.addMove', { id, text: 'Deliver on a schedule' })
  await bridge.request('plan.updateMove', { move, isDone: true })
  await bridge.request('plan.addMove', { id, text: 'Resume exports that broke off' })
  await bridge.request('library.addPlay', { title: 'Call back within a day', use: id })
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await write(page, /^Objective/, 'Customers trust that their data leaves the product as easily as it enters')
  await page.getByRole('button', { name: 'Add a goal' }).click()
  for (const goal of ['NPS of all accounts', 'Export complaints a month', 'Net revenue retention']) {
    await page.keyboard.type(goal)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: new RegExp(`${goal}\\. Edit$`) })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await write(page, /^Baseline of goal 1/, '11')
  await write(page, /^Target of goal 1/, '20')
  await page.getByRole('button', { name: /^Due date of goal 1/ }).click()
  await page.getByLabel('Due date of goal 1').fill('2099-06-30')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Major KPI' }).first().click({ force: true })
  await page.getByRole('button', { name: 'Record a value of goal 1' }).click()
  await page.getByRole('textbox', { name: 'Value' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Recorded values' })).toContainText('12')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Goals' })).toContainText('on course')
  const strategies = page.getByRole('region', { name: 'Strategies' })
  await expect(strategies).toContainText('1 of 2 moves done')
  await strategies
    .getByRole('button', { name: /^\d+ accounts$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: 'Reach' })).toContainText('of all that said something')
  await page.keyboard.press('Escape')
  await takeScreens('plan-cycle')
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Teams' }).click()
  await page.getByRole('button', { name: 'Add a team' }).click()
  await page.keyboard.type('Platform')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const team = page.getByRole('region', { name: 'Platform' })
  await team.getByRole('button', { name: 'Add a goal' }).click()
  await page.keyboard.type('Exports that end in an error')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await team.getByRole('button', { name: /Goal that Exports/ }).click()
  await page.getByRole('option', { name: /Export complaints a month/ }).click()
  await expect.poll(async () => (await bridge.request('plan.page', {})).teams[0]?.goals[0]?.serves).toBeTruthy()
  await expectAccessible(page)

  await page.getByRole('radio', { name: 'Guardrails and plays' }).click()
  await expect(page.getByRole('article', { name: /^Play/ })).toContainText('Used for')
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Value' }).click()
  await expect(page.getByRole('table', { name: 'By priority' })).toContainText('not filled in')
  await takeScreens('plan-total')
  await expectAccessible(page)
})

test('writes a plan by keyboard alone, and takes it back', async ({ page, workspace, bridge }) => {
  await workspace.openSample()
  await expect(page.getByRole('link', { name: /^Evidence \d/ })).toBeVisible()
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { name: 'Plan' })).toBeVisible()
  const objective = page.getByRole('button', { name: /^Objective/ })
  await tabTo(page, objective)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Exports that finish')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Add a goal' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('NPS of all accounts')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await bridge.request('plan.page', {})).goals.length).toBe(1)
  await expect(page.getByRole('button', { name: 'Add a goal' })).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await bridge.request('plan.page', {})).goals.length).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect(objective).toContainText('One sentence')
  await page.keyboard.press('Control+Shift+Z')
  await expect(objective).toContainText('Exports that finish')
})
