import type { Locator } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

/** Drags over some words of a passage, from one letter to another. */
async function dragOver(words: Locator, from: number, to: number): Promise<void> {
  const [start, end] = await words.evaluate(
    (element, offsets) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const places = [0, 0].map(() => ({ x: 0, y: 0 }))
      for (
        let before = 0, node = texts.nextNode();
        node;
        before += node.nodeValue?.length ?? 0, node = texts.nextNode()
      )
        for (const [nth, offset] of offsets.entries()) {
          if (offset < before || offset >= before + (node.nodeValue?.length ?? 0)) continue
          const range = document.createRange()
          range.setStart(node, offset - before)
          range.setEnd(node, offset - before + 1)
          const { left, top, height } = range.getClientRects()[0] ?? new DOMRect()
          places[nth] = { x: left + 1, y: top + height / 2 }
        }
      return places
    },
    [from, to],
  )
  const { mouse } = words.page()
  await mouse.move(start?.x ?? 0, start?.y ?? 0)
  await mouse.down()
  await mouse.move(end?.x ?? 0, end?.y ?? 0, { steps: 3 })
  await mouse.up()
}

test('words of a passage are coded by mouse and by keyboard, noted upon, and taken out again', async ({
  page,
  bridge,
  workspace,
  takeScreens,
}) => {
  await workspace.openSample()
  const { rows } = await bridge.request('evidence.list', { filter: { kinds: ['call'] } })
  const comment = rows[0]?.comment ?? ''
  const { record } = await bridge.request('evidence.record', { comment })
  const at = record.passages.findIndex(({ comments }) => comments.some((one) => one.comment === comment))
  const said = record.passages[at]?.text ?? ''
  const [theme] = (await bridge.request('themes.list', {})).themes
  const label = theme?.label ?? ''
  await page.getByRole('button', { name: 'Source', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Calls/ }).click({ force: true })
  await page.keyboard.press('Escape')
  const grid = page.getByRole('grid', { name: 'Comments' })
  await expect(grid.getByRole('row').nth(1)).toContainText(rows[0]?.text.slice(0, 30) ?? '')
  await grid.focus()
  await page.keyboard.press('Home')
  const pane = page.getByRole('complementary', { name: 'the record' })
  await expect(pane.getByRole('heading', { name: record.title })).toBeVisible()
  const passage = pane.locator('li').filter({ has: page.locator(`[data-passage="${record.passages[at]?.id}"]`) })
  const coded = async () => (await bridge.request('coding.ofRecord', { comment })).codings

  await test.step('words selected by mouse become a coding of a theme, with a memo', async () => {
    await dragOver(passage.locator('[data-passage]'), 4, 24)
    await passage.getByRole('combobox', { name: 'Code as' }).fill(label)
    await page.getByRole('option', { name: label, exact: true }).click()
    await passage.getByRole('textbox', { name: 'Memo' }).fill('Said without being asked')
    await expectAccessible(page)
    await passage.getByRole('textbox', { name: 'Memo' }).press('Enter')
    await expect(page.getByText(`Coded as “${label}”`)).toBeVisible()
    expect(await coded()).toMatchObject([
      { passage: record.passages[at]?.id, theme: { label }, memo: 'Said without being asked' },
    ])
    const [first] = await coded()
    expect(said.slice(first?.start, first?.end)).toBe(said.slice(4, 24).trim())
    await expect(passage.getByRole('list', { name: 'Coded here' })).toContainText(said.slice(4, 24).trim())
  })

  await test.step('a whole passage is coded by keyboard alone, as a theme made for it', async () => {
    await passage.getByRole('button', { name: 'Code this passage' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Told in passing')
    await expect(page.getByRole('option', { name: 'New theme “Told in passing”' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(passage.getByRole('textbox', { name: 'Memo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(passage.getByRole('button', { name: 'Take the passage out of Told in passing' })).toBeVisible()
    await expect(passage.getByRole('button', { name: 'Code this passage' })).toBeFocused()
    expect((await coded()).map(({ start, end }) => [start, end])).toContainEqual([0, said.length])
  })

  await test.step('a memo is written where it stands, and what is taken out comes back by undo', async () => {
    await passage.getByRole('button', { name: 'Memo on Told in passing: Add a memo. Edit' }).click()
    await page.keyboard.type('Twice this week')
    await page.keyboard.press('Enter')
    await expect(passage.getByText('Twice this week')).toBeVisible()
    await takeScreens('coding')
    await expectAccessible(page)
    await passage.getByRole('button', { name: `Take the passage out of ${label}` }).click()
    await expect(passage.getByText('Said without being asked')).toBeHidden()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(passage.getByText('Said without being asked')).toBeVisible()
  })
})
