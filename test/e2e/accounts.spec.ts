import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { importFiles } from './support/import-files.ts'
import { tabTo } from './support/keyboard.ts'

const files = importFiles()

/** A survey with one answer for each company. */
function survey(name: string, ...companies: readonly string[]): string {
  const rows = companies.map(
    (company, row) =>
      `${name}-${row},2026-10-1${row % 10},${company},${row % 11},"Row ${row} of ${name} says the export is slow"`,
  )
  return files.write(
    name,
    ['Response ID,Date,Company,NPS,What is the main reason for your score?', ...rows, ''].join('\n'),
  )
}

const accountsTable = (): string =>
  files.write(
    'accounts.csv',
    [
      'Account Name,Plan,Segment,ARR,Currency,Renewal Date',
      'CONTOSO,Enterprise,Retail,120000,EUR,2027-03-01',
      'Northwind Traders,Team,Logistics,18000,EUR,2026-12-15',
      'Litware,Team,Software,9500,EUR,2027-01-31',
      '',
    ].join('\n'),
  )

const open = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Accounts/ }).click()
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
}
const table = (page: Page) => page.getByRole('grid', { name: 'Accounts' })
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name })
const pane = (page: Page) => page.getByRole('complementary', { name: 'the account' })
const proposals = (page: Page) => page.getByRole('region', { name: /may be one customer/ })

test('says what to do where there are no accounts yet', async ({ page, takeScreens }) => {
  await page.getByRole('link', { name: /^Accounts/ }).click()
  await expect(page.getByText('There are no accounts yet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import files…' })).toBeVisible()
  await takeScreens('accounts-empty')
  await expectAccessible(page)
})

test('joins two spellings at import, says so, and separates them again', async ({ page, host, bridge }) => {
  const paths = [survey('one.csv', 'Contoso Ltd', 'Contoso Ltd', 'Fabrikam'), survey('two.csv', 'CONTOSO', 'Fabrikam')]
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+i')
  await host.chooseFiles(paths, async () => page.getByRole('button', { name: 'Add files…' }).click())
  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(page.getByText('CONTOSO counts as Contoso Ltd')).toBeVisible()
  await open(page)
  await expect(row(page, 'Contoso Ltd')).toContainText('CONTOSO')
  await row(page, 'Contoso Ltd').click()
  await expect(pane(page)).toContainText('joined at import, by its name')
  await page.getByRole('button', { name: 'Separate CONTOSO' }).click()
  await expect(table(page).getByRole('row')).toHaveCount(4)
  await expect(pane(page)).toContainText('It goes by this name only.')
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(table(page).getByRole('row')).toHaveCount(3)
  const { accounts } = await bridge.request('accounts.list', {})
  expect(accounts.map((account) => [account.name, account.comments])).toEqual([
    ['Contoso Ltd', 3],
    ['Fabrikam', 2],
  ])
})

test('shows what is known of every customer', async ({ page, workspace, takeScreens }) => {
  await workspace.import(
    survey('one.csv', 'Contoso Ltd', 'Contoso Ltd', 'Contosso', 'Northwind Traders', 'Northwind', 'Fabrikam'),
  )
  await workspace.import(accountsTable(), { kind: 'account' })
  await open(page)
  await expect(row(page, 'Contoso Ltd')).toContainText('€120,000')
  await expect(row(page, 'Contoso Ltd')).toContainText('1 Mar 2027')
  await page.getByRole('button', { name: 'Renewal' }).click()
  await expect(table(page).getByRole('row').nth(1)).toContainText('15 Dec 2026')
  await row(page, 'Contoso Ltd').click()
  await expect(pane(page)).toContainText('Enterprise')
  await expect(pane(page)).toContainText('All 2 records have a date, a score and a comment.')
  await takeScreens('accounts')
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('contosso')
  await expect(table(page).getByRole('row')).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search accounts' }).fill('nobody')
  await expect(page.getByText('No account has this name or spelling.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await row(page, 'Contoso Ltd').click()
  await page.getByRole('button', { name: 'See the comments' }).click()
  await expect(page.getByRole('grid', { name: 'Comments' }).getByRole('row')).toHaveCount(3)
})

test('asks about names that look alike and takes yes, no and undo by the keyboard', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.import(
    survey('one.csv', 'Contoso Ltd', 'Contoso Ltd', 'Contosso', 'Litware', 'Litware Group', 'Fabrikam'),
  )
  await open(page)
  await expect(proposals(page)).toContainText('Contoso Ltd and Contosso — one letter apart')
  await takeScreens('accounts-asked')
  await expectAccessible(page)
  await tabTo(page, page.getByRole('button', { name: 'Same customer: Contoso Ltd and Contosso' }))
  await page.keyboard.press('y')
  await expect(page.getByText('Contosso now counts as Contoso Ltd')).toBeVisible()
  await expect(row(page, 'Contoso Ltd')).toContainText('Contosso')
  // The next pair has the focus.
  await expect(page.getByRole('button', { name: 'Same customer: Litware and Litware Group' })).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByText('Litware and Litware Group stay two customers')).toBeVisible()
  await expect(proposals(page)).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(proposals(page)).toContainText('Litware')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(proposals(page)).toContainText('Contosso')
  const { accounts } = await bridge.request('accounts.list', {})
  expect(accounts.flatMap((account) => account.spellings)).toEqual([])
})

test('merges an account into another that is found by typing', async ({ page, workspace }) => {
  await workspace.import(survey('one.csv', 'Contoso', 'Contoso', 'Wingtip Toys', 'Fabrikam'))
  await open(page)
  await expect(row(page, 'Wingtip Toys')).toBeVisible()
  await table(page).focus()
  await page.keyboard.press('End')
  await expect(pane(page).getByRole('heading', { name: 'Wingtip Toys' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Merge into…' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('conto')
  await expect(page.getByRole('option', { name: /Contoso/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wingtip Toys now counts as Contoso')).toBeVisible()
  await expect(pane(page).getByRole('heading', { name: 'Contoso' })).toBeVisible()
  await expect(pane(page)).toContainText('joined by hand')
  await expect(row(page, 'Contoso')).toContainText('3')
})

test('tells who is at risk and why, has plays assigned to them, and who never spoke', async ({
  page,
  workspace,
  bridge,
  host,
  takeScreens,
}) => {
  await workspace.openSample()
  await open(page)
  await page.getByRole('radio', { name: /^At risk/ }).click()
  const first = table(page).getByRole('row').nth(1)
  await expect(first).toContainText(/High \d\d/)
  await expect(
    pane(page)
      .getByRole('listitem')
      .filter({ hasText: /last score \d/ }),
  ).toBeVisible()
  await expect(pane(page)).toContainText('Mood')
  await expect(pane(page).getByRole('link', { name: 'Plan → Guardrails and plays' })).toBeVisible()
  await bridge.request('library.addPlay', { title: 'Call back', trigger: 'A low score or two complaints', use: null })
  await bridge.request('library.addPlay', { title: 'Hand over to success', trigger: 'A new sponsor', use: null })
  await expect(pane(page)).toContainText(/Fits: .*(score|complaint)/)
  await page.getByRole('button', { name: 'Assign Call back' }).click()
  await expect(first).toContainText('Call back')
  await table(page).getByRole('row').nth(2).getByRole('checkbox').click({ force: true })
  await table(page).getByRole('row').nth(3).getByRole('checkbox').click({ force: true })
  await expect(page.getByRole('toolbar', { name: 'Chosen accounts' })).toContainText('2 accounts chosen')
  await takeScreens('accounts-at-risk')
  await expectAccessible(page)
  const bar = page.getByRole('toolbar', { name: 'Chosen accounts' })
  await bar.getByRole('button', { name: 'Assign a play' }).click()
  await page.getByRole('menuitem', { name: 'Hand over to success' }).click()
  await expect(page.getByText('Assigned “Hand over to success” to 2 accounts')).toBeVisible()
  await expect(bar).toBeHidden()
  await first.click()
  await page.getByRole('button', { name: 'Mark Call back done' }).click()
  await expect(pane(page)).toContainText(/Done \d+ \w+ \d{4}, by /)
  await expect(page.getByText('1 of 3 plays done')).toBeVisible()
  await page.getByRole('button', { name: /How the play stands/ }).click()
  await page.getByRole('option', { name: 'Running', exact: true }).click()
  await expect(table(page).getByRole('row')).toHaveCount(3)
  await takeScreens('accounts-with-a-play')
  if (host.kind === 'browser') {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/accounts\.csv$/)
  }
  await page.getByRole('radio', { name: /^Never spoke/ }).click()
  await expect(page.getByRole('region', { name: 'Who is silent' })).toContainText(/of \d+ accounts never spoke/)
  await takeScreens('accounts-silent')
  await expectAccessible(page)
})
