import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { expect, test } from './support/fixture.ts'

const show = (page: Page, view: string) => page.getByRole('radio', { name: view, exact: true }).click()
const pane = (page: Page, name: string) => page.getByRole('complementary', { name })

test.beforeEach(async ({ page, workspace }) => {
  await workspace.openSample()
  await page.getByRole('link', { name: /^Themes/ }).click()
  await expect(page.getByRole('heading', { name: 'Themes', exact: true })).toBeVisible()
})

test('shows every comment on a map that is read, moved over and drawn around', async ({
  page,
  bridge,
  takeScreens,
}) => {
  await show(page, 'Map')
  const { themes, comments } = await bridge.request('themes.map', {})
  const map = page.getByRole('group', { name: /^Map of/ })
  await expect(map).toHaveAccessibleName(new RegExp(`^Map of ${comments.toLocaleString('en')} comments`))
  const names = map.getByRole('list', { name: /Themes on the map/ }).getByRole('button')
  await expect(names).toHaveCount(themes.length)
  await takeScreens('themes-map')
  await expectAccessible(page)

  const [, chosen] = [...themes].sort((a, b) => b.comments - a.comments)
  const name = names.filter({ hasText: chosen?.label ?? '' })
  await name.focus()
  await page.keyboard.press('Enter')
  await expect(pane(page, chosen?.label ?? '')).toBeVisible()
  await expect(name).toHaveAttribute('aria-pressed', 'true')

  const before = await name.boundingBox()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await name.boundingBox())?.x).not.toBe(before?.x)
  await page.keyboard.press('0')
  await expect.poll(async () => (await name.boundingBox())?.x).toBe(before?.x)

  // A line around the middle of the map, drawn with the tool that L takes up.
  await page.keyboard.press('l')
  await expect(map.getByRole('button', { name: 'Draw around comments' })).toHaveAttribute('aria-pressed', 'true')
  const box = await map.boundingBox()
  if (!box) throw new Error('The map has no box.')
  const at = (across: number, down: number) => [box.x + box.width * across, box.y + box.height * down] as const
  await page.mouse.move(...at(0.25, 0.25))
  await page.mouse.down()
  for (const [across, down] of [
    [0.75, 0.25],
    [0.75, 0.75],
    [0.25, 0.75],
  ] as const) {
    await page.mouse.move(...at(across, down), { steps: 4 })
  }
  await page.mouse.up()
  const bar = page.getByRole('region', { name: 'Chosen comments' })
  await expect(bar).toContainText(/[\d,]+ comments chosen: .*\d in “/)
  await takeScreens('themes-map-chosen')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()

  // The same by keys: all that is in view becomes a theme, and undo takes it back.
  await name.focus()
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('+')
  await page.keyboard.press('v')
  await expect(bar).toContainText('chosen')
  await bar.getByRole('button', { name: 'Make a theme…' }).click()
  await page.keyboard.type('Made on the map')
  await page.keyboard.press('Enter')
  await expect(pane(page, 'Made on the map')).toBeVisible()
  await expect(bar).toBeHidden()
  const made = (await bridge.request('themes.list', {})).themes
  expect(made).toHaveLength(themes.length + 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect.poll(async () => (await bridge.request('themes.list', {})).themes.length).toBe(themes.length)
})

test('says what a dot on the map says, and takes one to its theme', async ({ page, bridge, takeScreens }) => {
  await show(page, 'Map')
  const map = page.getByRole('group', { name: /^Map of/ })
  await expect(map.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  const packed = await bridge.request('themes.map', {})
  const places = Buffer.from(packed.places, 'base64')
  const across = Array.from({ length: packed.comments }, (_, dot) => places.readUInt16LE(4 * dot))
  const down = Array.from({ length: packed.comments }, (_, dot) => places.readUInt16LE(4 * dot + 2))
  const box = await map.boundingBox()
  if (!box) throw new Error('The map has no box.')
  const [width, height] = [packed.box.right - packed.box.left, packed.box.bottom - packed.box.top]
  const scale = Math.min((box.width - 96) / width, (box.height - 96) / height)
  const at = (dot: number) => ({
    x: box.x + box.width / 2 + ((across[dot] ?? 0) / 65_535 - 0.5) * width * scale,
    y: box.y + box.height / 2 + ((down[dot] ?? 0) / 65_535 - 0.5) * height * scale,
  })
  // A dot at an edge has its own place, wherever the others are; a name may lie over it.
  const edges = [across.indexOf(0), across.indexOf(65_535), down.indexOf(0), down.indexOf(65_535)]
  const isFree = await page.evaluate(
    (places) => places.map(({ x, y }) => document.elementFromPoint(x, y)?.closest('button') === null),
    edges.map(at),
  )
  const dot = edges.find((_, nth) => isFree[nth])
  if (dot === undefined) throw new Error('Names lie over the dots at all four edges.')
  const { x, y } = at(dot)
  const number = Buffer.from(packed.numbers, 'base64').readUInt32LE(4 * dot)
  const { quote } = await bridge.request('themes.mapQuote', { number })
  // The dots may be drawn after the pointer came to rest, and say what they say once it moves.
  await expect(async () => {
    await page.mouse.move(x + 40, y)
    await page.mouse.move(x, y)
    await expect(map.getByRole('status')).toContainText(quote.text.slice(0, 40), { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await expect(map.getByRole('status')).toContainText(quote.evidenceId)
  const theme = packed.themes[Buffer.from(packed.groups, 'base64').readInt16LE(2 * dot)]
  await page.mouse.click(x, y)
  if (theme) await expect(pane(page, theme.label)).toBeVisible()
  await takeScreens('themes-map-hover')
})

test('shows themes over time, as lines and as numbers', async ({ page, bridge, takeScreens }) => {
  await show(page, 'Trend')
  const { themes, periods } = await bridge.request('themes.trend', {})
  const cards = page.getByRole('listbox', { name: 'Themes over time' })
  await expect(cards.getByRole('option')).toHaveCount(themes.length)
  await expect(cards).toContainText('Rising')
  await cards.getByRole('option').first().focus()
  await page.keyboard.press('ArrowRight')
  const second = cards.getByRole('option').nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await takeScreens('themes-trend')
  await expectAccessible(page)

  await show(page, 'Numbers')
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(periods.length + 4)
  await expect(table.getByRole('rowheader')).toHaveCount(themes.length)
  await takeScreens('themes-trend-numbers')
  await expectAccessible(page)
  await show(page, 'Quarters')
  await expect(table.getByRole('columnheader', { name: /^Q\d \d{4}/ }).first()).toBeVisible()
  expect(page.url()).toContain('per=quarter')
})

test('shows themes side by side, by what is chosen in place', async ({ page, bridge, takeScreens }) => {
  const { themes } = await bridge.request('themes.list', {})
  await show(page, 'Compare')
  const { ways } = await bridge.request('themes.compareChoices', {})
  await page.getByRole('button', { name: /Compare by/ }).click()
  await page.getByRole('option', { name: 'Kind of source' }).click()
  const [a, b] = ways.find(({ label }) => label === 'Kind of source')?.groups ?? []
  const grid = page.getByRole('grid', { name: `Themes in ${a?.label ?? ''} and ${b?.label ?? ''}` })
  await expect(grid).toHaveAttribute('aria-rowcount', String(themes.length + 1))
  await expect(grid).toContainText(`More in ${a?.label ?? ''}`)
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await takeScreens('themes-compare')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Swap A and B' }).click()
  await expect(page.getByRole('grid', { name: `Themes in ${b?.label ?? ''} and ${a?.label ?? ''}` })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('grid', { name: `Themes in ${b?.label ?? ''} and ${a?.label ?? ''}` })).toBeVisible()
})
