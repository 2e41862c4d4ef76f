import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

test.beforeEach(async ({ page, workspace, bridge }) => {
  await workspace.openSample()
  const { priorities } = await bridge.request('priorities.list', {})
  if (priorities.length < 3) await bridge.request('priorities.suggest', { count: 3 - priorities.length })
  await page.getByRole('link', { name: /^Brief/ }).click()
})

test('shows the pages as they will be printed, with their styles', async ({ page, bridge, takeScreens }) => {
  const { title, checks } = await bridge.request('briefs.preview', { options: {} })
  const sheet = page.frameLocator('iframe')
  const heading = sheet.getByRole('heading', { level: 1 }).first()
  await expect(heading).toHaveText(title)
  await expect(heading).toHaveCSS('font-family', /Source Serif/)
  expect(
    await page
      .getByRole('listitem')
      .filter({ hasText: checks[0]?.text ?? '' })
      .count(),
  ).toBeGreaterThan(0)
  await takeScreens('brief')
  await expectAccessible(page)
})

test('names accounts only when told to', async ({ page, bridge }) => {
  const [card] = (await bridge.request('priorities.list', {})).priorities
  const { chosen } = await bridge.request('priorities.get', { id: card?.id ?? '' })
  const account = chosen.find((quote) => quote.account !== null)?.account ?? ''
  expect(account).not.toBe('')
  const sheet = page.frameLocator('iframe').locator('main')
  await expect(sheet).toContainText(card?.title ?? '')
  await expect(sheet).not.toContainText(account)
  await page.getByText('Account names', { exact: true }).click()
  await expect(sheet).toContainText(account)
})

test('saves the files that were asked for', async ({ page, bridge, host }) => {
  const { title } = await bridge.request('briefs.preview', { options: {} })
  for (const name of ['PDF', 'Word (.docx)']) {
    const box = page.getByRole('checkbox', { name })
    if (await box.isChecked()) await page.getByText(name, { exact: true }).click()
  }
  await page.getByText('Markdown', { exact: true }).click()
  const save = page.getByRole('button', { name: 'Save 1 file…' })
  if (host.kind === 'electron') {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-brief-'))
    await host.chooseFiles([folder], () => save.click())
    await expect(page.getByText(/^Saved /)).toBeVisible()
    const [file = ''] = readdirSync(folder)
    expect(readFileSync(join(folder, file), 'utf8')).toContain(title)
    return
  }
  const downloading = page.waitForEvent('download')
  await save.click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.md$/)
  expect(readFileSync(await download.path(), 'utf8')).toContain(title)
  await expect(page.getByText(/^Saved /)).toBeVisible()
})
