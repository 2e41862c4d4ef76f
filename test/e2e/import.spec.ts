import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { writeSurvey } from './support/made-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const survey = (): string =>
  write(
    'answers.csv',
    [
      'Response ID,Date,Company,NPS,What is the main reason for your score?',
      '1,2026-10-12,Alder Mills,3,"Exports time out, every month end"',
      '2,2026-10-13,Birch Bank,10,Support called back within the hour',
      '3,2026-10-14,Cedar Freight,11,Write to me at someone@example.com',
      '4,2026-10-15,Dune Optics,7,n/a',
      '',
    ].join('\n'),
  )

const turns = [
  'Success manager: How has the finance team taken to the reports?',
  'Finance lead: The reports are great but we cannot get them out of the product.',
  'Success manager: Is that the export to a spreadsheet?',
  'Finance lead: Anything over fifty thousand rows just spins.',
  'IT admin: Every month end the export stops at half past nine.',
  'Success manager: I will take that to the team.',
  'IT admin: Single sign-on works well for us by now.',
]

const call = (): string =>
  write(
    'Alder Mills review.vtt',
    [
      'WEBVTT',
      ...turns.flatMap((turn, at) => ['', `00:00:${10 + at * 5}.000 --> 00:00:${14 + at * 5}.000`, turn]),
      '',
    ].join('\n'),
  )

const notText = (): string => write('broken.csv', '%PDF-1.7\n%\u0000\u0001\u0002\u0000binary')

const files = (page: Page) => page.getByRole('list', { name: 'Files' })

test.beforeEach(async ({ page }) => {
  await page.getByRole('banner').getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByRole('heading', { name: 'Import' })).toBeVisible()
})

test('files are looked at first, imported on request, and taken back by undo', async ({
  page,
  host,
  bridge,
  takeScreens,
}) => {
  await host.chooseFiles([survey(), call(), notText()], () => page.getByRole('button', { name: 'Add files…' }).click())
  await expect(files(page).getByRole('button', { name: /broken\.csv.*cannot be read/ })).toBeVisible()
  await expect(files(page).getByRole('button', { name: /answers\.csv.*4 answers/ })).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
  await takeScreens('import')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(page.getByText(/^Imported 2 files/)).toBeVisible()
  const after = await bridge.request('workspace.summary', {})
  expect(after.sources).toBe(2)
  expect(after.comments).toBeGreaterThan(3)
  await expect(files(page).getByRole('listitem')).toHaveCount(1)

  await page
    .getByRole('region', { name: 'Imported' })
    .or(page.getByRole('status', { name: 'Imported' }))
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByText(/^Imported 2 files/)).toBeHidden()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
})

test('says what will happen with counts that add up, and what is masked', async ({ page, host }) => {
  await host.chooseFiles([survey()], () => page.getByRole('button', { name: 'Add files…' }).click())
  const happens = page.getByRole('region', { name: 'What will happen' })
  await expect(happens).toContainText('4 answers read, all kept.')
  await expect(happens).toContainText('3 comments')
  await expect(happens).toContainText('1 e-mail address masked')
  await expect(happens.getByRole('row', { name: /row 4/ })).toContainText('kept without a score')
})

test('a column can be given another meaning', async ({ page, host, bridge }) => {
  await host.chooseFiles([survey()], () => page.getByRole('button', { name: 'Add files…' }).click())
  await page.getByRole('button', { name: /Meaning of Company/ }).click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(page.getByRole('button', { name: /Meaning of Company/ })).toContainText('Leave out')
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled()
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await page.getByRole('button', { name: 'See the comments' }).click()
  await expect(
    page.getByRole('grid', { name: 'Comments' }).getByText('Exports time out, every month end'),
  ).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).accounts).toBe(0)
})

test('a speaker can be put on our side, and is then not counted', async ({ page, host, bridge }) => {
  await host.chooseFiles([call()], () => page.getByRole('button', { name: 'Add files…' }).click())
  await page.getByRole('radiogroup', { name: 'Side of Finance lead' }).getByRole('radio', { name: 'Ours' }).click()
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled()
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByText(/^Imported 1 file/)).toBeVisible()
  const { rows } = await bridge.request('evidence.list', {})
  expect(rows.map((row) => row.text).join()).not.toContain('reports are great')
})

test('a file can be read another way', async ({ page, host }) => {
  await host.chooseFiles([survey()], () => page.getByRole('button', { name: 'Add files…' }).click())
  await page.getByRole('button', { name: 'Read it another way' }).click()
  await page.getByRole('button', { name: /^(Kind|.*Survey answers Kind)/ }).click()
  await page.getByRole('option', { name: 'Win/loss deals' }).click()
  await expect(files(page).getByRole('button', { name: /answers\.csv.*deals/ })).toBeVisible()
})

test('an import can be cancelled and leaves nothing', async ({ page, host, bridge }) => {
  await host.chooseFiles([writeSurvey(60_000)], () => page.getByRole('button', { name: 'Add files…' }).click())
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
})

test('history lists an import, undoes it and does it again', async ({ page, workspace, takeScreens }) => {
  await workspace.import(survey())
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Import' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Undo: Import/ })
    .last()
    .click()
  await expect(page.getByText('undone', { exact: true })).toBeVisible()
  await page
    .getByRole('button', { name: /^Redo: Import/ })
    .last()
    .click()
  await expect(page.getByText('undone', { exact: true })).toBeHidden()
  await takeScreens('history')
  await expectAccessible(page)
})
