import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { importFiles } from './support/import-files.ts'

const files = importFiles()

/** Seven of ten find the export important, two are satisfied: 7 + (7 − 2) = 12. */
function needs(): string {
  const important = [10, 10, 9, 9, 9, 9, 9, 8, 5, 2]
  const satisfied = [10, 9, 8, 8, 7, 6, 4, 3, 1, 0]
  const head =
    'Response ID,Date,Company,How important is exporting your data? (0-10),How satisfied are you with exporting your data? (0-10),What should we improve?'
  const rows = important.map(
    (value, at) =>
      `R-${at},2026-05-1${at % 9},Company ${at},${value},${satisfied[at]},"The export of report ${at} fails every time"`,
  )
  return files.write('needs.csv', [head, ...rows, ''].join('\n'))
}

test('works the opportunity score from the questions that were asked', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.import(needs())
  const { rows } = await bridge.request('evidence.list', { limit: 50 })
  const { id } = await bridge.request('themes.create', {
    label: 'Exports fail',
    comments: rows.map(({ comment }) => comment),
  })
  await bridge.request('priorities.create', { themes: [id] })
  await page.getByRole('link', { name: /^Priorities/ }).click()
  await page.getByRole('heading', { name: 'Exports fail' }).first().click()
  await page.locator('summary', { hasText: 'Opportunity score' }).click()
  await expect(page.locator('summary', { hasText: 'Opportunity score' })).toContainText('not asked yet')
  await page.getByRole('button', { name: 'Use both questions' }).click()
  await expect(page.locator('summary', { hasText: 'Opportunity score' })).toContainText('12.0')
  await expect(page.getByText('70%: 7 of 10 answers are 9 or 10')).toBeVisible()
  await takeScreens('priorities-asked')
  await expectAccessible(page)
  await page.getByRole('button', { name: /Importance, from the question/ }).click()
  await page.getByRole('option', { name: 'None here: typed below' }).click()
  await expect(page.locator('summary', { hasText: 'Opportunity score' })).toContainText('not asked yet')
})
