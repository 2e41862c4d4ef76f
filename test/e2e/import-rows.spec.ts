import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './support/fixture.ts'
import type { Host } from './support/host.ts'
import { importFiles, surveyText } from './support/import-files.ts'

const files = importFiles()
const survey = (): string => files.write('answers.csv', surveyText)

/** Presses a button that saves a file, wherever the host puts it; the file's text. */
async function savedBy(host: Host, button: Locator): Promise<string> {
  if (host.kind === 'electron') {
    const { folder } = importFiles()
    await host.chooseFiles([folder], () => button.click())
    await expect.poll(() => readdirSync(folder)).toHaveLength(1)
    await expect(button).toBeEnabled()
    const [file = ''] = readdirSync(folder)
    return readFileSync(join(folder, file), 'utf8')
  }
  const downloading = host.page().waitForEvent('download')
  await button.click()
  return readFileSync(await (await downloading).path(), 'utf8')
}

test('the rows that are not kept as they are can be saved before an import and after it', async ({
  page,
  host,
  workspace,
}) => {
  await page.getByRole('banner').getByRole('button', { name: 'Import…' }).click()
  await host.chooseFiles([survey()], () => page.getByRole('button', { name: 'Add files…' }).click())
  const save = page.getByRole('button', { name: 'Save 1 row as a table…' })
  const before = await savedBy(host, save)
  expect(before).toContain('kept without a score')
  expect(before).toContain('Cedar Freight')
  expect(before).not.toContain('someone@example.com')
  expect(before).not.toContain('Birch Bank')
  await expect(page.getByText(/^Saved 1 row as /)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  await workspace.import(survey())
  await page.getByRole('link', { name: 'answers.csv' }).click()
  expect(await savedBy(host, save)).toContain('kept without a score')
})

test('rows that were left out are told with their reason after an import, and on the page of the source', async ({
  page,
  host,
  takeScreens,
}) => {
  await page.getByRole('banner').getByRole('button', { name: 'Import…' }).click()
  const path = files.write('broken-rows.csv', `${surveyText}5,2026-10-16\n6,2026-10-17,Elm,9,It works,and,more\n`)
  await host.chooseFiles([path], () => page.getByRole('button', { name: 'Add files…' }).click())
  const happens = page.getByRole('region', { name: 'What will happen' })
  await expect(happens).toContainText('6 answers read: 4 kept, 2 left out for the reasons below.')
  const preview = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: 'Row' }) })
    .first()
  await expect(preview.getByRole('rowheader', { name: '4' })).toContainText('see below')
  await expect(preview.getByRole('rowheader', { name: '6' })).toContainText('left out')
  await expect(preview.getByRole('rowheader', { name: '3' })).toHaveText('3')
  await takeScreens('import-left-out')
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await page.getByText('2 rows left out, with the reason').click()
  await expect(page.getByText('broken-rows.csv, row 6: 2 columns where 5 are expected')).toBeVisible()
  await takeScreens('import-result-left-out')
  await page.getByRole('link', { name: 'broken-rows.csv' }).click()
  const rows = page.getByRole('region', { name: 'Rows left out or mended' })
  await expect(rows.getByRole('row', { name: /row 7/ })).toContainText('left out')
  await takeScreens('source-left-out')
})

test('new files in a watched folder wait to be looked at', async ({ page, host, takeScreens }) => {
  await page.getByRole('banner').getByRole('button', { name: 'Import…' }).click()
  const section = page.getByRole('region', { name: 'Watched folders' })
  if (host.kind === 'browser') {
    // A page never names a folder of the machine; the command line does.
    await expect(section).toContainText('verbatim watch')
    return
  }
  const watched = importFiles()
  await host.chooseFiles([watched.folder], () => page.getByRole('button', { name: 'Watch a folder…' }).click())
  await expect(section).toContainText(watched.folder)
  watched.write('dropped.csv', surveyText)
  const look = page.getByRole('button', { name: 'Look at 1 new file' })
  await expect(look).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('banner').getByRole('button', { name: /Import….*1 new file waits/ })).toBeVisible()
  await takeScreens('import-waiting')
  await look.click()
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled()
  await takeScreens('import-from-watched')
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByText(/^Imported 1 file/)).toBeVisible()
  await expect(look).toBeHidden()
  await page.getByRole('button', { name: /^Stop watching/ }).click()
  await expect(section).not.toContainText(watched.folder)
})
