import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprintOf, type TaskFile } from '../../electron/engine/features/agreement/content.ts'
import { expectAccessible } from './support/accessibility.ts'
import { dropPaths } from './support/drop.ts'
import { expect, test } from './support/fixture.ts'

test('a sample is drawn, coded blind by a second person, compared and settled, all by keyboard once begun', async ({
  page,
  workspace,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  await page.getByRole('link', { name: 'Codebook' }).click()
  await page.getByRole('button', { name: 'Check agreement' }).click()
  await expect(page.getByText('No sample is drawn yet.')).toBeVisible()
  await takeScreens('agreement-empty')

  await test.step('the form tells what the sample would hold', async () => {
    await page.getByRole('button', { name: 'Draw a sample' }).click()
    await page
      .getByRole('textbox', { name: 'Comments' })
      .or(page.getByRole('spinbutton', { name: 'Comments' }))
      .fill('4')
    await page.getByRole('textbox', { name: 'Seed' }).fill('5')
    await expect(page.getByText(/^4 of [\d,]+ comments/)).toBeVisible()
    await takeScreens('agreement-draw')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Draw the sample' }).click()
  })

  await test.step('a second person codes it here by keys, and it survives a reload', async () => {
    await expect(page.getByText('how comments were sorted at the draw')).toBeVisible()
    await takeScreens('agreement-coders')
    await expectAccessible(page)
    await page.getByRole('textbox', { name: 'Name of the second coder' }).fill('Maria')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Comment 1 of 4' })).toBeVisible()
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await takeScreens('agreement-code')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Comment 2 of 4' })).toBeVisible()
    await page.keyboard.press('0')
    await expect(page.getByRole('heading', { name: 'Comment 3 of 4' })).toBeVisible()
    await page.reload()
    await expect(page.getByText('2 of 4 coded')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Comment 3 of 4' })).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type((await bridge.request('themes.list', {})).themes[0]?.label ?? '')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: 'Comment 4 of 4' })).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByText('All 4 comments are coded, 1 comment skipped.')).toBeVisible()
    await page.keyboard.press('Enter')
  })

  await test.step('disagreements come first and are settled by a key; the agreement stays', async () => {
    await expect(page.getByText(/on which they differ, 0 settled/)).toBeVisible()
    await takeScreens('agreement-disagreements')
    await expectAccessible(page)
    const agreementShown = async () => (await page.getByText(/Over all themes/).textContent())?.split(' on which')[0]
    const before = await agreementShown()
    await page.keyboard.press('2')
    await expect(page.getByText(/on which they differ, 1 settled/)).toBeVisible()
    await expect(page.getByText(/^Settled: /).first()).toBeVisible()
    expect(await agreementShown()).toBe(before)
    await page.keyboard.press('u')
    await expect(page.getByText(/on which they differ, 0 settled/)).toBeVisible()
    await page.getByRole('radio', { name: 'By theme' }).click()
    await expect(page.getByText(/^A coder, Maria, independently coded 4 comments/)).toBeVisible()
    await expect(page.getByRole('row', { name: /All themes together/ })).toBeVisible()
    await takeScreens('agreement-themes')
    await expectAccessible(page)
  })
})

test('a sample of another machine is opened from its file, and its answers are read back', async ({
  page,
  workspace,
  host,
  bridge,
  takeScreens,
}) => {
  await workspace.openSample()
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-coding-'))
  const comment = { id: 'c_far', text: 'The export never ends', kind: 'survey', voice: 'customer' } as const
  const task: TaskFile = {
    format: 'verbatim-coding',
    version: 1,
    kind: 'task',
    sample: {
      id: 'sample_far',
      workspace: 'Far away',
      drawnAt: '2026-11-01T10:00:00.000Z',
      drawnBy: 'Kim',
      population: 90,
      isStratified: false,
    },
    content: {
      themes: [{ id: 't_far', label: 'Exports', description: 'Files out of the product', colour: 2, parent: null }],
      comments: [{ ...comment, question: 'Why?', before: null }],
    },
  }
  const path = join(folder, 'far.verbatim-coding')
  writeFileSync(path, JSON.stringify(task))
  const seen = page.getByText(/^A sample of Far away, drawn by Kim on 1 Nov 2026: 1 comment on 1 theme/)
  await expect(page.getByRole('heading', { name: 'Evidence' })).toBeVisible()
  await dropPaths(page, [path])
  await expect(seen).toBeVisible()
  await page.getByRole('link', { name: 'Codebook', exact: true }).click()
  await page.getByRole('button', { name: 'Check agreement' }).click()
  await expect(seen).toBeHidden()
  await host.chooseFiles([path], async () => {
    await page.getByRole('button', { name: 'Read a coding file…' }).click()
  })
  await expect(seen).toBeVisible()
  await takeScreens('agreement-look')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.getByRole('textbox', { name: 'Name of the second coder' }).fill('Maria')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“The export never ends”')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hand in and save the answers…' })).toBeVisible()
  const { file } = await bridge.request('agreement.saveAnswers', { sample: 'sample_far', role: 'second' }, 'save')
  expect(file.name).toBe('Far away – sample of 1 Nov 2026 – answers of Maria.verbatim-coding')
  if (host.kind === 'browser') {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Hand in and save the answers…' }).click()
    const answers = JSON.parse(readFileSync(await (await waiting).path(), 'utf8'))
    expect(answers.answers).toEqual([{ comment: 'c_far', fingerprint: fingerprintOf(comment.text), themes: ['t_far'] }])
  }
})
