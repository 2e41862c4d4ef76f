import type { Page } from '@playwright/test'
import { writeEncoder } from '../support/tiny-encoder.ts'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { importFiles, surveyText } from './support/import-files.ts'

const files = importFiles()
const setting = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('keeps what is set for this machine and for the workspace', async ({
  page,
  host,
  bridge,
  workspace,
  takeScreens,
}) => {
  await workspace.import(files.write('answers.csv', surveyText), { columns: { Company: { role: 'account' } } })
  await bridge.request('sources.setSpeaker', { name: 'Success manager', side: 'internal' })
  await bridge.request('sources.setSpeaker', { name: 'Finance lead', side: 'customer' })
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible()

  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Ada')
  await name.press('Enter')
  await expect(page.getByRole('button', { name: 'Use the name on this computer' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the workspace' }).fill('Insights')
  await page.getByRole('textbox', { name: 'Name of the workspace' }).press('Enter')
  await expect(page.getByRole('banner')).toContainText('Insights')
  const { entries } = await bridge.request('history.list', {})
  expect(entries[0]).toMatchObject({ label: 'Name the workspace “Insights”', author: 'Ada' })

  await page.getByRole('combobox', { name: 'Currency' }).fill('EUR')
  await page.getByRole('option', { name: 'EUR, Euro' }).click()
  await expect(page.getByText('Currency changed to EUR')).toBeVisible()
  expect((await bridge.request('workspace.summary', {})).currency).toBe('EUR')

  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('radio', { name: 'As the system' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')

  await setting(page, 'Masked on the way in').getByText('Phone numbers').click()
  await expect(page.getByRole('checkbox', { name: 'Phone numbers' })).not.toBeChecked()
  await page.getByRole('button', { name: /Own mail domains/ }).click()
  await page.getByRole('textbox', { name: 'Own mail domains' }).fill('ours.example, @b.example')
  await page.keyboard.press('Enter')
  await expect(setting(page, 'Your own mail domains')).toContainText('ours.example, b.example')

  const mappings = setting(page, 'Remembered files')
  await expect(mappings).toContainText('answers.csv')
  await takeScreens('settings')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Forget Finance lead' }).click()
  await expect(setting(page, 'Speakers').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Forget how answers.csv is read' }).click()
  await expect(mappings).toContainText('No reading was corrected by hand yet.')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(mappings).toContainText('answers.csv')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(setting(page, 'Speakers').getByRole('listitem')).toHaveCount(2)

  const encoder = setting(page, 'Encoder')
  await expect(encoder).toContainText('The built-in one')
  if (host.kind === 'browser') {
    await expect(encoder).toContainText('on the command line: verbatim encoder')
    await page.getByRole('button', { name: 'Try it' }).click()
  } else {
    const press = () => page.getByRole('button', { name: 'Choose a folder…' }).click()
    await host.chooseFiles([files.folder], press)
    await expect(encoder).toContainText('neither a model')
    await host.chooseFiles([writeEncoder(files.folder)], press)
    await expect(encoder).toContainText('It is used from now on.')
    expect((await bridge.request('workspace.summary', {})).model).toBe('tiny-encoder')
  }
  await expect(encoder).toContainText('was tried on 10 sentences')
  await takeScreens('settings-encoder')
  await expectAccessible(page)
  if (host.kind === 'electron') {
    await page.getByRole('button', { name: 'Use the built-in one' }).click()
    await expect(encoder).toContainText('The built-in encoder is used from now on.')
    await expect(encoder).toContainText('Made for English.')
  }
})
