import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

test('a codebook is read, a rule is tried and used, and themes are counted in a table', async ({
  page,
  workspace,
  host,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  await page.getByRole('link', { name: 'Codebook' }).click()

  await test.step('a rule says what it would place, and places it', async () => {
    const [theme] = (await bridge.request('themes.list', {})).themes
    const label = theme?.label ?? ''
    const rule = page.getByRole('textbox', { name: `Rule for ${label}` })
    await rule.fill('export*, "month end"')
    await expect(
      page.getByRole('status').filter({ hasText: /comments have these words, \d+ of them not in/ }),
    ).toBeVisible()
    await takeScreens('codebook-rule')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Set a rule for ${label}`)).toBeVisible()
    const grown = (await bridge.request('themes.list', {})).themes.find(({ id }) => id === theme?.id)
    expect(grown?.comments).toBeGreaterThan(theme?.comments ?? 0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(rule).toHaveValue('')
  })

  await test.step('codes of another program become themes', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'verbatim-codebook-')), 'trust.csv')
    writeFileSync(path, 'tag,parent,description\nTrust,,What customers rely on\nKept promises,Trust,\n')
    await host.chooseFiles([path], async () => {
      await page.getByRole('button', { name: 'Read a codebook…' }).click()
    })
    await expect(page.getByText('2 codes in trust.csv: all new.')).toBeVisible()
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByRole('textbox', { name: 'Rule for Kept promises' })).toBeVisible()
  })

  await test.step('the table counts themes by an attribute and marks what stands out', async () => {
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.getByRole('button', { name: /Themes by/ }).click()
    await page.getByRole('option', { name: 'Region' }).click()
    await expect(page.getByRole('table')).toContainText('DACH')
    await expect(
      page
        .getByRole('table')
        .getByText(/^(×\d|only here$)/)
        .first(),
    ).toBeVisible()
    await takeScreens('codebook-table')
    await expectAccessible(page)
  })
})
