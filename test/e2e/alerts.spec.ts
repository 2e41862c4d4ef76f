import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { importFiles } from './support/import-files.ts'

const files = importFiles()

const survey = (name: string, ...rows: readonly string[]): string =>
  files.write(name, ['Response ID,Date,Company,NPS,What is the main reason for your score?', ...rows, ''].join('\n'))

test('tells of accounts that moved sharply, once and in one line, and keeps them until they are dismissed', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await expect(page.getByRole('banner')).toBeVisible()
  await workspace.import(
    survey(
      'september.csv',
      '1,2026-09-12,Alder Mills,10,Support answers within the hour',
      '2,2026-09-13,Birch Bank,9,The search finds what we look for',
      '3,2026-09-14,Cedar Freight,8,It does what we bought it for',
    ),
  )
  await bridge.request('alerts.look', {}, 'first-look')
  await workspace.import(
    survey(
      'october.csv',
      '4,2026-10-12,Alder Mills,2,The export fails every month end and nobody helps',
      '5,2026-10-13,Birch Bank,3,The export is slow and it times out',
      '6,2026-10-14,Cedar Freight,8,It still does what we bought it for',
    ),
  )
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText(/^Moved sharply: Alder Mills \(risk 0 → 45\) and Birch Bank \(risk 0 → 45\)/, {
    timeout: 20_000,
  })
  await messages.getByRole('button', { name: 'See what moved' }).click()
  const list = page.getByRole('region', { name: 'Moved sharply' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list).toContainText('last score 2 (12 Oct 2026), score fell from 10 to 2')
  await takeScreens('import-moved-sharply')
  await expectAccessible(page)

  await bridge.request('themes.create', { label: 'Export', comments: [] })
  const main = page.getByRole('navigation', { name: 'Screens' })
  await main.getByRole('link', { name: /^Themes/ }).click()
  await expect(page.getByRole('heading', { name: 'Themes', level: 1 })).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await takeScreens('themes-moved-sharply')
  await list.getByRole('button', { name: 'Dismiss Birch Bank' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await main.getByRole('link', { name: /^Accounts/ }).click()
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await takeScreens('accounts-moved-sharply')
  await expectAccessible(page)
  await page.reload()
  await list.getByRole('link', { name: 'Alder Mills' }).click()
  await expect(page.getByRole('complementary', { name: 'the account' })).toContainText('score fell from 10 to 2')
  await expect(messages).not.toContainText('Moved sharply')
})
