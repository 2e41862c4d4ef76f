import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { InputOf } from '#shared/contract/contract.ts'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'
import { writeSurvey } from './support/made-files.ts'
import type { WorkspaceHelpers } from './support/workspace.ts'

test('an empty workspace says how to begin, and one click opens the sample', async ({ page, takeScreens }) => {
  await expect(page.getByText('Start with what customers said')).toBeVisible()
  await expectAccessible(page)
  await takeScreens('start')
  await page.getByRole('button', { name: 'Open the sample workspace' }).click()
  await expect(page.getByRole('grid', { name: 'Comments' }).getByRole('row').nth(5)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: /^Sample/ })).toBeVisible()
})

const sample = async (page: Page, workspace: WorkspaceHelpers): Promise<void> => {
  await workspace.openSample()
  await expect(page.getByRole('grid', { name: 'Comments' })).toBeVisible()
}

// Making the sample takes seconds, so that steps share one.
test('the sample can be read: counts, search, filters, keys, calls', async ({
  page,
  bridge,
  takeScreens,
  workspace,
}) => {
  await sample(page, workspace)

  await test.step('counts in the header are those of the workspace', async () => {
    const { comments, sources } = await bridge.request('workspace.summary', {})
    const rows = page.getByRole('grid', { name: 'Comments' })
    await expect(rows).toHaveAttribute('aria-rowcount', String(comments + 1))
    await expect(page.getByText(`${comments.toLocaleString('en')} comments ·`)).toBeVisible()
    await expect(page.getByText(`${sources} sources`)).toBeVisible()
    await takeScreens('evidence')
    await expectAccessible(page)
  })

  await test.step('searching marks what was sought and says how much was found', async () => {
    const { total } = await bridge.request('evidence.list', { filter: { search: 'export' }, sort: 'relevance' })
    await page.keyboard.press('/')
    await page.keyboard.type('export')
    await expect(page.getByText(new RegExp(`^${total} found in`))).toBeVisible()
    const first = page.getByRole('grid', { name: 'Comments' }).getByRole('row').nth(1)
    await expect(first.locator('mark').first()).toHaveText(/export/i)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('searchbox', { name: 'Search comments' })).toHaveValue('')
  })

  await test.step('a filter can be chosen, is shown, and can be taken off', async () => {
    const all = await bridge.request('evidence.list', {})
    const calls = await bridge.request('evidence.list', { filter: { kinds: ['call'] } })
    const rows = page.getByRole('grid', { name: 'Comments' })
    await page.getByRole('button', { name: 'Source', exact: true }).click()
    await page.getByRole('checkbox', { name: /^Calls/ }).click({ force: true })
    await page.keyboard.press('Escape')
    await expect(rows).toHaveAttribute('aria-rowcount', String(calls.total + 1))
    await page.getByRole('button', { name: 'Remove filter Calls' }).click()
    await expect(rows).toHaveAttribute('aria-rowcount', String(all.total + 1))
  })

  await test.step('the keyboard moves through the table and the record follows', async () => {
    const { rows } = await bridge.request('evidence.list', {})
    const table = page.getByRole('grid', { name: 'Comments' })
    await table.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByText(`${rows[1]?.evidenceId}, from`)).toBeVisible()
    await page.keyboard.press('End')
    const last = await table.getAttribute('aria-rowcount')
    await expect(table.locator(`[aria-rowindex="${last}"]`)).toBeVisible()
  })

  await test.step('a call shows its turns, with the comment marked in it', async () => {
    const { rows } = await bridge.request('evidence.list', { filter: { kinds: ['call'] } })
    const { record } = await bridge.request('evidence.record', { comment: rows[0]?.comment ?? '' })
    await page.getByRole('button', { name: 'Source', exact: true }).click()
    await page.getByRole('checkbox', { name: /^Calls/ }).click({ force: true })
    await page.keyboard.press('Escape')
    await page.getByRole('grid', { name: 'Comments' }).focus()
    await page.keyboard.press('Home')
    const pane = page.getByRole('complementary', { name: 'the record' })
    await expect(pane.getByRole('heading', { name: record.title })).toBeVisible()
    await expect(pane.getByRole('button', { pressed: true })).toHaveText(rows[0]?.text ?? '')
    await expect(pane.getByRole('listitem').filter({ hasText: '· us' }).first()).toBeVisible()
  })
})

test('a comment is moved and quoted', async ({ page, bridge, workspace }) => {
  await sample(page, workspace)

  await test.step('a comment moves to another theme, and the toast takes it back', async () => {
    const { rows } = await bridge.request('evidence.list', {})
    const at = rows.findIndex(({ themes }) => themes.length === 1)
    const row = rows[at]
    const { themes } = await bridge.request('themes.list', {})
    const target = themes.find((theme) => theme.id !== row?.themes[0]?.id)
    const pane = page.getByRole('complementary', { name: 'the record' })
    const table = page.getByRole('grid', { name: 'Comments' })
    await table.locator(`[aria-rowindex="${at + 2}"]`).click()
    await pane.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('combobox').fill(target?.label ?? '')
    await page.getByRole('option', { name: target?.label, exact: true }).click()
    await expect(pane.getByRole('button', { name: `Take the comment out of ${target?.label}` })).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(pane.getByRole('button', { name: `Take the comment out of ${row?.themes[0]?.label}` })).toBeVisible()
  })

  await test.step('a comment is quoted for a priority', async () => {
    const before = await bridge.request('priorities.list', {})
    const [first] = before.priorities
    await page.getByRole('button', { name: 'Quote', exact: true }).click()
    await page.getByRole('menuitem', { name: `1. ${first?.title}` }).click()
    await expect(page.getByText(`Quoted for ${first?.title}`)).toBeVisible()
    const after = await bridge.request('priorities.get', { id: first?.id ?? '' })
    expect(after.priority.quotations).toBe((first?.quotations ?? 0) + 1)
  })
})

test('the palette, the dark look and a narrow window', async ({ page, takeScreens, host, workspace }) => {
  await sample(page, workspace)

  await test.step('the palette finds commands and searches comments', async () => {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('searchbox', { name: /commands/ })
    await field.fill('histo')
    await page.getByRole('menuitem', { name: /Go to History/ }).click()
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
    // A pointer resting over the list chooses what appears under it.
    await page.mouse.move(4, 4)
    await page.keyboard.press('Control+k')
    await field.fill('invoice')
    const first = page.getByRole('menuitem', { name: /Search comments for “invoice”/ })
    await expect(first).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Empty the search' })).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Search comments' })).toHaveValue('invoice')
  })

  await test.step('the dark look is chosen in the palette and kept', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: /commands/ }).fill('dark')
    await page.getByRole('menuitem', { name: 'Dark', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await takeScreens('evidence-dark')
    await expectAccessible(page)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  await test.step('in a narrow window the record lies over the table and Escape closes it', async () => {
    await host.resize({ width: 1024, height: 700 })
    const pane = page.getByRole('complementary', { name: 'the record' })
    await expect(pane).toBeHidden()
    await page.getByRole('grid', { name: 'Comments' }).getByRole('row').nth(2).click()
    await expect(pane).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(pane).toBeHidden()
  })
})

test('many comments: the last row of thousands is a key away', async ({ page, workspace }) => {
  await workspace.import(writeSurvey(5_000))
  const table = page.getByRole('grid', { name: 'Comments' })
  await expect(table).toHaveAttribute('aria-rowcount', '5001')
  await table.focus()
  await page.keyboard.press('End')
  await expect(table.locator('[aria-rowindex="5001"]')).toContainText('order')
  const numbers = () => table.getByRole('row').evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)))
  // The elements are those that showed the first rows; who reads the page in its order finds them in that of the rows.
  await expect
    .poll(async () => (await numbers()).slice(1).every((at, nth, all) => at === 5002 - all.length + nth))
    .toBe(true)
  await page.keyboard.press('Home')
  await expect(table.locator('[aria-rowindex="2"]')).toContainText('order')

  await test.step('from a box that was pressed the keys go on in the table', async () => {
    const box = (nth: number) => table.locator(`[aria-rowindex="${nth + 1}"]`).getByRole('checkbox')
    await box(1).click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(box(1)).toBeChecked()
    await expect(box(2)).toBeChecked()
  })
})

/** Answers that only their words speak for, newer than those of the survey. */
function writeUnscored(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-made-')), 'unscored.csv')
  const said = ['The parcel was broken and nobody helped me', 'Wonderful staff, thank you so much']
  const rows = said.map((words, at) => `u${at},2026-10-1${at},"${words}"`)
  writeFileSync(path, ['Response ID,Date,What would you like to tell us?', ...rows, ''].join('\n'))
  return path
}

test('tone, kind of comment and language are facets, and say what they rest on', async ({
  page,
  bridge,
  takeScreens,
  workspace,
}) => {
  await workspace.import(writeSurvey(120))
  await workspace.import(writeUnscored())
  await bridge.request('readings.fill', {})
  const table = page.getByRole('grid', { name: 'Comments' })
  const pane = page.getByRole('complementary', { name: 'the record' })
  const negative: InputOf<'evidence.facets'> = { filter: { tones: ['negative'] } }
  const { total } = await bridge.request('evidence.list', negative)

  await test.step('a row without a score says its tone in a word', async () => {
    const row = table.getByRole('row').filter({ hasText: 'The parcel was broken' })
    await expect(row.getByText('Negative', { exact: true })).toBeVisible()
    await takeScreens('evidence-tone')
    await expectAccessible(page)
  })

  await test.step('choosing a tone filters, stays in the address, and the other counts follow', async () => {
    await page.getByRole('button', { name: 'Tone', exact: true }).click()
    await page.getByRole('checkbox', { name: /^Negative/ }).click({ force: true })
    await expect(table).toHaveAttribute('aria-rowcount', String(total + 1))
    const { speeches } = await bridge.request('evidence.facets', negative)
    const [first] = speeches
    await expect(page.getByRole('checkbox', { name: /^Complaints/ })).toHaveCount(
      speeches.some(({ value }) => value === 'complaint') ? 1 : 0,
    )
    await expect(page.getByRole('region', { name: 'Kind of comment' })).toContainText(String(first?.comments))
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(page.getByRole('button', { name: 'Remove filter Negative' })).toBeVisible()
    await expect(table).toHaveAttribute('aria-rowcount', String(total + 1))
  })

  await test.step('the record says whether score or words say so', async () => {
    await table.focus()
    await page.keyboard.press('Home')
    const { rows } = await bridge.request('evidence.list', negative)
    const from = rows[0]?.reading.tone?.from
    await expect(
      pane.getByText(from === 'score' ? 'Counts as negative, from the score' : /negative, from the words/),
    ).toBeVisible()
  })
})
