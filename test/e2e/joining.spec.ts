import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openBench } from '../support/workbench.ts'
import { expectAccessible } from './support/accessibility.ts'
import { dropPaths } from './support/drop.ts'
import { expect, test } from './support/fixture.ts'
import { importFiles, surveyText } from './support/import-files.ts'

const files = importFiles()

async function pickInPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('searchbox', { name: /commands/ }).fill(command)
  await page.getByRole('menuitem', { name: command }).first().press('Enter')
}

test('joins the copy that a colleague worked on', async ({ page, host, bridge, workspace, takeScreens }) => {
  await workspace.import(files.write('answers.csv', surveyText))
  const { comments } = await bridge.request('workspace.summary', {})
  const made = await bridge.request('themes.create', { label: 'Exports', comments: [] })
  const other = await bridge.request('themes.create', { label: 'Prices', comments: [] })

  // A copy for Anna, by the screens; what she does with it, by an engine of her own.
  const copy = join(files.folder, 'anna.verbatim')
  await pickInPalette(page, 'Save a copy for someone')
  await page.getByRole('textbox', { name: 'For', exact: true }).fill('Anna')
  if (host.kind === 'electron') {
    await host.chooseFiles([files.folder], () => page.getByRole('button', { name: 'Save copy' }).click())
    await expect(page.getByText(/Saved .+ for Anna\.verbatim/)).toBeVisible()
    copyFileSync(join(files.folder, `${(await bridge.request('workspace.summary', {})).name} for Anna.verbatim`), copy)
  } else {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save copy' }).click(),
    ])
    await download.saveAs(copy)
  }
  const anna = await openBench({ folder: files.folder, file: 'anna.verbatim' })
  await anna.ask('settings.setAuthor', { name: 'Anna' })
  await anna.ask('themes.rename', { id: made.id, label: 'Slow exports' })
  await anna.ask('themes.describe', { id: other.id, description: 'Who pays what' })
  await anna.ask('themes.addNote', { id: made.id, text: 'Seen in three calls' })
  await anna.close()
  await bridge.request('themes.rename', { id: made.id, label: 'Exports that hang' })
  await bridge.request('themes.describe', { id: other.id, description: 'What it costs' })

  await pickInPalette(page, 'Join a workspace')
  await expect(page.getByRole('heading', { name: 'Join a workspace' })).toBeVisible()
  await takeScreens('joining-empty')
  await expectAccessible(page)
  await dropPaths(page, [copy])
  await expect(page.getByRole('heading', { name: 'You both changed 2 things' })).toBeVisible()
  await expect(page.getByText('Anna brings')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeDisabled()
  await takeScreens('joining-choices')
  await expectAccessible(page)

  await page.keyboard.press('t')
  await page.keyboard.press('m')
  await expect(page.getByText('Everything is chosen.')).toBeVisible()
  await page.getByRole('button', { name: 'Join', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Joined Anna’s copy: 1 theme, 1 note.' })).toBeVisible()
  await takeScreens('joining-done')
  const labels = async () => (await bridge.request('themes.list', {})).themes.map(({ label }) => label).sort()
  expect(await labels()).toEqual(['Prices', 'Slow exports'])
  expect((await bridge.request('themes.page', { id: made.id })).notes[0]).toMatchObject({ author: 'Anna' })
  expect((await bridge.request('workspace.summary', {})).comments).toBe(comments)

  await dropPaths(page, [copy])
  await expect(page.getByText('Nothing is new in Anna’s copy')).toBeVisible()
  await takeScreens('joining-nothing-new')
  await dropPaths(page, [files.write('broken.verbatim', 'no workspace at all')])
  await expect(page.getByRole('alert')).toContainText(
    'is not a Verbatim workspace. Nothing was changed. Choose the copy that was saved for someone',
  )
  await takeScreens('joining-refused')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(labels).toEqual(['Exports that hang', 'Prices'])
})
