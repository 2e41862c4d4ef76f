import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { callText, importFiles, surveyText } from './support/import-files.ts'
import { tabTo } from './support/keyboard.ts'

const files = importFiles()

test('an import goes from start to finish without a mouse', async ({ page, host, bridge }) => {
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+i')
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible()
  const paths = [files.write('answers.csv', surveyText), files.write('review.vtt', callText())]
  await host.chooseFiles(paths, async () => {
    await tabTo(page, page.getByRole('button', { name: 'Add files…' }))
    await page.keyboard.press('Enter')
  })
  const list = page.getByRole('list', { name: 'Files' })
  const first = list.getByRole('button', { name: /^answers\.csv/ })
  await expect(page.getByRole('button', { name: 'Import 2 files' })).toBeEnabled()

  await tabTo(page, first)
  await page.keyboard.press('ArrowDown')
  await expect(list.getByRole('button', { name: /^review\.vtt/ })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'review.vtt' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()

  const company = page.getByRole('button', { name: /Meaning of Company/ })
  await tabTo(page, company)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'Account' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(company).toContainText('Leave out')

  const start = page.getByRole('button', { name: 'Import 2 files' })
  await expect(start).toBeEnabled()
  await tabTo(page, start)
  await page.keyboard.press('Enter')
  const see = page.getByRole('button', { name: 'See the comments' })
  await expect(see).toBeVisible()
  await tabTo(page, see)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Comments' })).toBeVisible()
  const summary = await bridge.request('workspace.summary', {})
  expect(summary.sources).toBe(2)
  expect(summary.comments).toBeGreaterThan(3)
})

test('a note is kept by the keyboard alone, seen and taken back', async ({ page, bridge, takeScreens }) => {
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(page.getByRole('dialog', { name: 'Write a note' })).toBeVisible()
  await page.keyboard.type('Alder Mills')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The controller said "the month end export is what we wait for". They may renew early.')
  await takeScreens('note')
  await expectAccessible(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(/^Note saved: \d+ comments?$/)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  const { rows } = await bridge.request('evidence.list', {})
  expect(rows.map((row) => row.account?.name)).toContain('Alder Mills')
  expect(rows.map((row) => row.text).join(' ')).toContain('the month end export is what we wait for')

  const messages = page.getByRole('region', { name: 'Messages' })
  await tabTo(page, messages.getByRole('button', { name: 'See it' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Comments' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText(/^Undone: /)).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).comments).toBe(0)
})

test('a note that is not kept yet is there when its window is opened again', async ({ page }) => {
  await expect(page.getByRole('banner')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+j')
  await page.getByRole('textbox', { name: 'Words' }).fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue('Half a thought')
})
