import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

test('by mouse: many comments are selected, tagged, excluded, exported; a view is kept', async ({
  page,
  bridge,
  takeScreens,
  workspace,
}) => {
  await workspace.openSample()
  const table = page.getByRole('grid', { name: 'Comments' })
  const row = (nth: number) => table.locator(`[aria-rowindex="${nth + 1}"]`)
  const bar = page.getByRole('toolbar', { name: 'Selected comments' })
  await expect(row(1)).toBeVisible()

  await test.step('a range, less one', async () => {
    await row(2).click()
    await row(6).click({ modifiers: ['Shift'] })
    await expect(bar.getByText('5 selected')).toBeVisible()
    await row(4).click({ modifiers: ['Control'] })
    await expect(bar.getByText('4 selected')).toBeVisible()
    await expect(row(4)).toHaveAttribute('aria-selected', 'false')
    await takeScreens('evidence-selected')
    await expectAccessible(page)
  })

  await test.step('a tag that is new, then filtered by', async () => {
    await bar.getByRole('button', { name: 'Tag…' }).click()
    await page.getByRole('combobox', { name: 'Tag them' }).fill('For finance')
    await page.getByRole('option', { name: /New tag/ }).click()
    await expect(page.getByText('Tagged 4 comments “For finance”')).toBeVisible()
    await page.getByRole('button', { name: 'Tag', exact: true }).click()
    await page.getByRole('checkbox', { name: /^For finance/ }).click({ force: true })
    await page.keyboard.press('Escape')
    await expect(table).toHaveAttribute('aria-rowcount', '5')
    await page.goBack()
    await expect(table).not.toHaveAttribute('aria-rowcount', '5')
    await page.goForward()
    await expect(table).toHaveAttribute('aria-rowcount', '5')
    await page.getByRole('button', { name: 'Remove filter For finance' }).click()
    await bar.getByRole('button', { name: 'Clear' }).click()
    await expect(bar).toBeHidden()
  })

  await test.step('all that a search finds goes into a new theme, and the undo takes all of it back', async () => {
    await page.getByRole('searchbox', { name: 'Search comments' }).fill('export')
    const { total } = await bridge.request('evidence.list', { filter: { search: 'export' } })
    await expect(page.getByText(new RegExp(`^${total} found in`))).toBeVisible()
    await table.getByRole('checkbox', { name: 'Select all' }).click({ force: true })
    await expect(bar.getByText(`${total} selected`)).toBeVisible()
    await bar.getByRole('button', { name: 'Theme…' }).click()
    await page.getByRole('combobox', { name: 'Into' }).fill('All about exports')
    await takeScreens('evidence-into-theme')
    await page.getByRole('option', { name: /New theme/ }).click()
    await expect(page.getByText(`Made “All about exports” of ${total} comments`)).toBeVisible()
    const made = async () =>
      (await bridge.request('themes.list', {})).themes.some(({ label }) => label === 'All about exports')
    expect(await made()).toBe(true)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(made).toBe(false)
  })

  await test.step('what is excluded says so and counts nowhere', async () => {
    const { informative } = await bridge.request('workspace.summary', {})
    await bar.getByRole('button', { name: 'Exclude', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Exclude from counting' }).click()
    await expect(row(1).getByText('Excluded', { exact: true })).toBeVisible()
    expect((await bridge.request('workspace.summary', {})).informative).toBeLessThan(informative)
    await takeScreens('evidence-excluded')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(row(1).getByText('Excluded', { exact: true })).toBeHidden()
    await bar.getByRole('button', { name: 'Clear' }).click()
  })

  await test.step('columns are chosen, moved and kept in a view', async () => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Evidence', exact: true }).click({ force: true })
    await page.getByRole('button', { name: 'Move Account towards the start' }).click()
    await takeScreens('evidence-columns')
    // The first closes the hint of the button that was pressed.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(table.getByRole('columnheader').nth(1)).toHaveText('Evidence')
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('textbox', { name: 'Keep what is shown as' }).fill('Exports')
    await page.getByRole('button', { name: 'Save view' }).click()
    await expect(page.getByRole('button', { name: 'View: Exports' })).toBeVisible()
    await page.getByRole('button', { name: 'Empty the search' }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: /commands/ }).fill('Exports')
    await page.getByRole('menuitem', { name: 'Exports', exact: true }).click()
    await expect(page.getByRole('searchbox', { name: 'Search comments' })).toHaveValue('export')
    await page.getByRole('button', { name: 'View: Exports' }).click()
    await takeScreens('evidence-views')
    await page.getByRole('button', { name: 'Delete Exports' }).click()
    await expect(page.getByText('No view is kept yet')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('No view is kept yet')).toBeHidden()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Empty the search' }).click()
  })

  await test.step('more like one, and what else its customer said', async () => {
    const pane = page.getByRole('complementary', { name: 'the record' })
    const { rows } = await bridge.request('evidence.list', { sort: 'newest', limit: 40 })
    const nth = rows.findIndex(({ account, kind }) => account !== null && kind === 'survey')
    await expect(row(nth + 1)).toContainText(rows[nth]?.text.slice(0, 30) ?? '')
    await row(nth + 1).click()
    await expect(pane.getByText(/other comments? from/)).toBeVisible()
    await pane.getByRole('button', { name: 'More for this comment' }).click()
    await page.getByRole('menuitem', { name: 'More like this' }).click()
    const id = rows[nth]?.evidenceId ?? ''
    await expect(page.getByRole('button', { name: `Remove filter Like ${id}` })).toBeVisible()
    await expect(row(1)).toContainText(rows[nth]?.text.slice(0, 30) ?? '')
    await takeScreens('evidence-like')
    await page.getByRole('button', { name: `Remove filter Like ${id}` }).click()
  })

  await test.step('segments are facets', async () => {
    const { attributes } = await bridge.request('evidence.facets', {})
    const [first] = attributes
    const value = first?.values[0]
    await page.getByRole('button', { name: 'Segment', exact: true }).click()
    await takeScreens('evidence-segment')
    await page
      .getByRole('region', { name: first?.name ?? '', exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${value?.label}`) })
      .first()
      .click({ force: true })
    await page.keyboard.press('Escape')
    await expect(table).toHaveAttribute('aria-rowcount', String((value?.comments ?? 0) + 1))
  })
})

test('by keyboard: a range is selected, excluded, and let go; what is shown is exported', async ({
  page,
  bridge,
  host,
  workspace,
}) => {
  await workspace.openSample()
  const table = page.getByRole('grid', { name: 'Comments' })
  const bar = page.getByRole('toolbar', { name: 'Selected comments' })
  await expect(table.getByRole('row').nth(3)).toBeVisible()

  await test.step('Shift and the arrows take rows, space lets one go, Escape all', async () => {
    await table.focus()
    await page.keyboard.press('Home')
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown')
    await expect(bar.getByText('4 selected')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(bar.getByText('3 selected')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
  })

  await test.step('Ctrl and A takes all, of which the menu excludes; Ctrl and Z takes it back', async () => {
    const { comments } = await bridge.request('workspace.summary', {})
    const excluded = async () => (await bridge.request('evidence.list', { filter: { isExcluded: true } })).total
    await table.focus()
    await page.keyboard.press('Control+a')
    await expect(bar.getByText(`${comments.toLocaleString('en')} selected`)).toBeVisible()
    await bar.getByRole('button', { name: 'Exclude', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(excluded).toBe(comments)
    await expect(page.getByText(/^Excluded /).first()).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect.poll(excluded).toBe(0)
  })

  await test.step('the export menu saves all that is shown', async () => {
    test.skip(host.kind === 'electron', 'the folder is chosen in the dialog of the system')
    await page.getByRole('button', { name: 'Export', exact: true }).first().focus()
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toMatch(/comments.*\.csv$/)
  })
})
