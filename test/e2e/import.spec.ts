import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { dropPaths } from './support/drop.ts'
import { expect, test } from './support/fixture.ts'
import { callText, garbledSurvey, importFiles, laterSurveyText, surveyText, twoSheets } from './support/import-files.ts'
import { writeSurvey } from './support/made-files.ts'
import { zipOf } from './support/made-zip.ts'

const files = importFiles()
const survey = (): string => files.write('answers.csv', surveyText)
const call = (): string => files.write('Alder Mills review.vtt', callText())
const notText = (): string => files.write('broken.csv', '%PDF-1.7\n%\u0000\u0001\u0002\u0000binary')

const list = (page: Page) => page.getByRole('list', { name: 'Files' })
const add = (page: Page) => () => page.getByRole('button', { name: 'Add files…' }).click()
const happens = (page: Page) => page.getByRole('region', { name: 'What will happen' })
const importButton = (page: Page) => page.getByRole('button', { name: /^Import \d+ files?$/ })

async function importAll(page: Page): Promise<void> {
  await expect(importButton(page)).toBeEnabled()
  await importButton(page).click()
  await expect(page.getByText(/^Imported \d+ files?/)).toBeVisible()
}

test.beforeEach(async ({ page }) => {
  await page.getByRole('banner').getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible()
})

test('files are looked at first, imported on request, and taken back by undo', async ({
  page,
  host,
  bridge,
  takeScreens,
}) => {
  await takeScreens('import-empty')
  await host.chooseFiles([survey(), call(), notText()], add(page))
  await expect(list(page).getByRole('button', { name: /broken\.csv.*cannot be read/ })).toBeVisible()
  await expect(list(page).getByRole('button', { name: /answers\.csv.*4 answers/ })).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
  await takeScreens('import')
  await expectAccessible(page)
  await list(page)
    .getByRole('button', { name: /broken\.csv/ })
    .click()
  await expect(page.getByText('The other files can be imported without it.')).toBeVisible()
  await takeScreens('import-unreadable')

  await page.getByRole('button', { name: 'Import 2 files' }).click()
  await expect(page.getByText(/^Imported 2 files/)).toBeVisible()
  const after = await bridge.request('workspace.summary', {})
  expect(after.sources).toBe(2)
  expect(after.comments).toBeGreaterThan(3)
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByText('Nothing of it is imported. Take it off the list')).toBeVisible()
  await takeScreens('import-result')
  await expectAccessible(page)

  await page
    .getByRole('region', { name: 'Imported' })
    .or(page.getByRole('status', { name: 'Imported' }))
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByText(/^Imported 2 files/)).toBeHidden()
  await takeScreens('import-undone')
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
})

test('says what will happen with counts that add up, and what is masked', async ({ page, host }) => {
  await host.chooseFiles([survey()], add(page))
  await expect(happens(page)).toContainText('4 answers read, all kept.')
  await expect(happens(page)).toContainText('3 comments')
  await expect(happens(page)).toContainText('1 e\u2011mail address masked')
  await expect(happens(page)).toContainText('Account 100%, date 100%, score 75%, comment 75%.')
  await expect(happens(page)).toContainText('1 of 4 answers has no score and 1 no comment.')
  await expect(happens(page).getByRole('row', { name: /row 4/ })).toContainText('kept without a score')
})

test('a column can be given another meaning', async ({ page, host, bridge }) => {
  await host.chooseFiles([survey()], add(page))
  await page.getByRole('button', { name: /Meaning of Company/ }).click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(page.getByRole('button', { name: /Meaning of Company/ })).toContainText('Leave out')
  await importAll(page)
  await page.getByRole('button', { name: 'See the comments' }).click()
  await expect(
    page.getByRole('grid', { name: 'Comments' }).getByText('Exports time out, every month end'),
  ).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).accounts).toBe(0)
})

test('a mapping is remembered for files of the same shape, and can be started afresh', async ({
  page,
  host,
  takeScreens,
}) => {
  await host.chooseFiles([survey()], add(page))
  const company = page.getByRole('button', { name: /Meaning of Company/ })
  await company.click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(company).toContainText('Leave out')
  await importAll(page)

  await host.chooseFiles([files.write('later.csv', laterSurveyText)], add(page))
  await expect(page.getByText(/^Read as you read answers\.csv on \d+ \w+ \d{4}\.$/)).toBeVisible()
  await expect(company).toContainText('Leave out')
  await takeScreens('import-remembered')
  await page.getByRole('button', { name: 'Start afresh' }).click()
  await expect(company).toContainText('Account')
  await expect(page.getByText(/^Read as you read/)).toBeHidden()
})

test('a speaker can be put on our side, is then not counted, and is remembered', async ({
  page,
  host,
  bridge,
  takeScreens,
}) => {
  const sideOf = (name: string, side: string) =>
    page.getByRole('radiogroup', { name: `Side of ${name}` }).getByRole('radio', { name: side })
  await host.chooseFiles([call()], add(page))
  await sideOf('Finance lead', 'Ours').click()
  await expect(sideOf('Finance lead', 'Ours')).toBeChecked()
  await takeScreens('import-speakers')
  await expectAccessible(page)
  await importAll(page)
  const { rows } = await bridge.request('evidence.list', {})
  expect(rows.map((row) => row.text).join()).not.toContain('reports are great')

  await host.chooseFiles([files.write('Second review.vtt', callText('dashboards'))], add(page))
  await expect(sideOf('Finance lead', 'Ours')).toBeChecked()
  await expect(sideOf('IT admin', 'Ours')).not.toBeChecked()
})

test('a file can be read another way', async ({ page, host, takeScreens }) => {
  await host.chooseFiles([survey()], add(page))
  await page.getByRole('button', { name: 'Read it another way' }).click()
  const options = page.getByRole('group', { name: 'How the file is read' })
  await options.getByRole('button', { name: /Score in NPS/ }).click()
  await page.getByRole('option', { name: 'Rating' }).click()
  await options
    .getByRole('spinbutton', { name: 'To' })
    .or(options.getByLabel('To', { exact: true }))
    .fill('11')
  await page.keyboard.press('Enter')
  await expect(happens(page)).toContainText('score 100%')
  await takeScreens('import-another-way')
  await expectAccessible(page)
  await options.getByRole('button', { name: /Kind$/ }).click()
  await page.getByRole('option', { name: 'Win/loss deals' }).click()
  await expect(list(page).getByRole('button', { name: /answers\.csv.*deals/ })).toBeVisible()

  await host.chooseFiles([files.write('waves.xlsx', await twoSheets())], add(page))
  await list(page)
    .getByRole('button', { name: /waves\.xlsx/ })
    .click()
  await page.getByRole('button', { name: 'Read it another way' }).click()
  await options.getByRole('button', { name: /Sheet$/ }).click()
  await page.getByRole('option', { name: 'Autumn' }).click()
  await expect(list(page).getByRole('button', { name: /waves\.xlsx.*1 answer/ })).toBeVisible()
  await takeScreens('import-sheets')
  await expectAccessible(page)
})

test('letters garbled by two encodings are put right on request', async ({ page, host, bridge, takeScreens }) => {
  await host.chooseFiles([files.write('garbled.csv', garbledSurvey())], add(page))
  const offer = page.getByRole('region', { name: 'Garbled letters' })
  await expect(offer).toContainText('Le représentant est très pressé')
  await takeScreens('import-repair-offered')
  await offer.getByText('Put them right').click()
  await expect(offer.getByRole('checkbox')).toBeChecked()
  await expect(happens(page)).toContainText('not letter for letter what the file has')
  await takeScreens('import-repair')
  await expectAccessible(page)
  await importAll(page)
  const { rows } = await bridge.request('evidence.list', {})
  expect(rows.map((row) => row.text)).toContain('Le représentant est très pressé')
})

test('what is masked can be changed kind by kind, and the files are read again', async ({
  page,
  host,
  bridge,
  takeScreens,
}) => {
  await host.chooseFiles([survey()], add(page))
  await expect(happens(page)).toContainText('1 e\u2011mail address masked')
  await page.getByRole('button', { name: 'Change what is masked' }).click()
  await takeScreens('import-masking')
  await page.getByRole('dialog').getByText('E\u2011mail addresses', { exact: true }).click()
  await expect(happens(page)).not.toContainText('masked')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^IP and postal addresses, phone, .* are masked on the way in\.$/)).toBeVisible()
  await importAll(page)
  const { rows } = await bridge.request('evidence.list', {})
  expect(rows.map((row) => row.text)).toContain('Write to me at someone@example.com')
})

test('a zip of calls is one source, whose page keeps what was in it', async ({ page, host, takeScreens }) => {
  const zip = zipOf({
    'calls/one.vtt': callText('ledgers'),
    'calls/two.vtt': callText('invoices'),
    'calls/three.vtt': callText('budgets'),
    'calls/logo.bin': Buffer.from([0, 1, 2, 3, 255, 0, 7]),
  })
  const path = files.write('calls.zip', zip)
  await host.chooseFiles([path], add(page))
  await expect(page.getByRole('alert', { name: 'Not added' })).toContainText('logo.bin')
  await expect(list(page).getByRole('button', { name: /calls\.zip.*3 calls/ })).toBeVisible()
  await takeScreens('import-not-added')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await importAll(page)
  await page.getByRole('link', { name: 'calls.zip' }).click()
  await expect(page.getByRole('heading', { name: '3 files in it' })).toBeVisible()
  await expect(page.getByRole('cell', { name: /three\.vtt$/ })).toBeVisible()
  await takeScreens('source-calls')
  await expectAccessible(page)
})

test('a folder is opened, and a table in it is a file of its own', async ({ page, host }) => {
  const own = importFiles()
  own.write('one.csv', surveyText)
  own.write('two.csv', laterSurveyText)
  await host.chooseFiles([own.folder], () => page.getByRole('button', { name: 'Add a folder…' }).click())
  await expect(list(page).getByRole('button', { name: /one\.csv.*4 answers/ })).toBeVisible()
  await expect(list(page).getByRole('button', { name: /two\.csv.*2 answers/ })).toBeVisible()
})

test('a folder can be dropped anywhere in the window, and its calls are one source', async ({ page }) => {
  const own = importFiles()
  own.write('one.vtt', callText('ledgers'))
  own.write('two.vtt', callText('invoices'))
  own.write('.hidden', 'nobody’s export')
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await dropPaths(page, [own.folder])
  await expect(list(page).getByRole('button', { name: /verbatim-import-.*2 calls/ })).toBeVisible()
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('alert', { name: 'Not added' })).toBeHidden()
})

test('a source has a page with its fingerprint, reading and rows, and can be withdrawn and brought back', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  const path = survey()
  await workspace.import(path)
  await page.getByRole('link', { name: 'answers.csv' }).click()
  await expect(page.getByRole('heading', { name: 'answers.csv' })).toBeVisible()
  await expect(page.getByText(createHash('sha256').update(readFileSync(path)).digest('hex'))).toBeVisible()
  await expect(page.getByRole('region', { name: 'Columns' }).getByRole('row', { name: /NPS/ })).toContainText('Score')
  const rows = page.getByRole('region', { name: 'Rows left out or mended' })
  await expect(rows.getByRole('row', { name: /row 4/ })).toContainText('kept without a score')
  await takeScreens('source')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('answers.csv withdrawn')).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'answers.csv' })).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(3)
})

test('a file that was taken off the list is put back where it stood', async ({ page, host }) => {
  await host.chooseFiles([survey(), call()], add(page))
  await expect(importButton(page)).toBeEnabled()
  await list(page)
    .getByRole('button', { name: /^answers\.csv/ })
    .click()
  await page.keyboard.press('Delete')
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(list(page).getByRole('listitem').first()).toContainText('answers.csv')
})

test('an import says how quick it is, can be cancelled and leaves nothing', async ({
  page,
  host,
  bridge,
  takeScreens,
}) => {
  await host.chooseFiles([writeSurvey(40_000)], add(page))
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Import 1 file' }).click()
  await expect(page.getByRole('progressbar')).toContainText(/row [\d,]+ · [\d,]+ rows a second/)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Import 1 file' })).toBeEnabled({ timeout: 60_000 })
  await expect(page.getByText('Cancelled: nothing of it was kept.')).toBeVisible()
  await takeScreens('import-cancelled')
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
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
