import { expectAccessible } from './support/accessibility.ts'
import { writeSurvey } from './support/made-files.ts'
import { expect, test } from './support/fixture.ts'

/** The router writes behind the hash; what stands before it must not change. */
const withoutHash = (url: string): string => url.replace(/#.*$/, '')

test('opens on an empty workspace', async ({ page, bridge, host, takeScreens }) => {
  await expect(page).toHaveTitle(/Verbatim/)
  await expect(page.getByRole('button', { name: /sample workspace/ })).toBeVisible()
  expect(await bridge.request('host.info', {})).toMatchObject({ host: host.kind, hasDialogs: host.kind === 'electron' })
  expect(await bridge.request('workspace.summary', {})).toMatchObject({ comments: 0, sources: 0 })
  await expectAccessible(page)
  await takeScreens('start')
})

test('creates a workspace and opens it again after a restart', async ({ bridge, workspace, host }) => {
  await workspace.create('Renewals 2027')
  expect((await bridge.request('workspace.summary', {})).file).toContain('Renewals 2027')
  await host.restart()
  expect((await bridge.request('workspace.summary', {})).file).toContain('Renewals 2027')
})

test('shows the sample after one click and prints its brief', async ({ page, bridge, takeScreens }) => {
  await page.getByRole('button', { name: /sample workspace/ }).click()
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible({ timeout: 90_000 })
  await takeScreens('sample')
  const { files, refused } = await bridge.request('briefs.export', { formats: ['pdf'] }, 'test-brief')
  expect(refused).toEqual([])
  expect(files).toMatchObject([{ format: 'pdf' }])
  expect(files[0]?.bytes).toBeGreaterThan(10_000)
})

test('survives that its engine is killed during an import', async ({ bridge, workspace, host, watch }) => {
  // The page of a dead browser host knocks until it is back.
  watch.expectErrors(/WebSocket|ERR_CONNECTION_REFUSED/)
  await workspace.create('Crash')
  await workspace.import(writeSurvey(20))
  const before = await bridge.request('workspace.summary', {})
  expect(before.comments).toBe(20)

  const [large] = await workspace.grant([writeSurvey(20_000)])
  const underWay = bridge.untilUnderWay('crash')
  const answer = bridge
    .ask('sources.import', { files: [{ token: large?.token, asked: {} }] }, 'crash')
    .catch(() => ({ ok: false }))
  await underWay
  await host.killEngine()
  expect(await answer).toMatchObject({ ok: false })

  // Electron's engine comes back by itself; the browser host is the engine, and is started again by a person.
  if (host.kind === 'browser') await host.restart()
  expect(await bridge.request('workspace.summary', {})).toMatchObject({
    comments: 20,
    sources: before.sources,
    file: before.file,
  })
  expect(await bridge.request('workspace.doctor', {})).toMatchObject({ healthy: true })
})

test('says that the engine stopped and goes on by itself', async ({ page, bridge, host }) => {
  test.skip(host.kind === 'browser', 'in the browser host the engine is the server itself')
  await expect(page.getByRole('button', { name: /sample workspace/ })).toBeVisible()
  await host.killEngine()
  await expect(page.getByText(/engine stopped/).first()).toBeVisible()
  expect(await bridge.request('workspace.summary', {})).toMatchObject({ comments: 0 })
})

test('carries what is picked in the menu to the page', async ({ page, host }) => {
  test.skip(host.kind === 'browser', 'a browser has no menu of ours')
  await expect(page.getByRole('button', { name: /sample workspace/ })).toBeVisible()
  await host.pickInMenu('go.history')
  await expect(page).toHaveURL(/#\/history/)
  await host.pickInMenu('palette')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('gives its page nothing but the bridge', async ({ page, watch }) => {
  watch.expectErrors(/Content Security Policy|Failed to load resource|ERR_/)
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', '__dirname', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys(Reflect.get(window, 'verbatim') ?? {}).sort(),
  }))
  expect(found.node).toEqual([])
  expect([[], ['grantFile', 'request', 'subscribe']]).toContainEqual(found.bridge)

  const reached = await page.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'].map((url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => url,
          () => null,
        ),
      ),
    ),
  )
  expect(reached).toEqual([null, null, null])
})

test('runs no script and opens no window that its page was tricked into', async ({ page, watch }) => {
  watch.expectErrors(/Content Security Policy|Failed to load resource|ERR_/)
  const address = withoutHash(page.url())
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.tricked = true'
    const image = document.createElement('div')
    image.innerHTML = '<img src="data:," onerror="window.tricked = true">'
    document.body.append(script, image)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return Reflect.get(window, 'tricked') === true
  })
  expect(ran).toBe(false)
  expect(page.frames().filter((frame) => frame.url().startsWith('https:'))).toEqual([])
  expect(withoutHash(page.url())).toBe(address)
})

test('stays on its page', async ({ page, host, watch }) => {
  test.skip(host.kind === 'browser', 'in a browser the address bar is the person’s')
  watch.expectErrors(/Content Security Policy|ERR_/)
  const address = withoutHash(page.url())
  const opened = await page.evaluate(() => {
    const window = globalThis.open('https://example.com/')
    location.href = 'https://example.com/'
    return window !== null
  })
  expect(opened).toBe(false)
  expect(withoutHash(page.url())).toBe(address)
})

test('hears no file that the page only names', async ({ page, host }) => {
  test.skip(host.kind === 'browser', 'the browser host takes uploads alone')
  const answers = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'verbatim')
    return Promise.all([
      bridge.grantFile('/etc/passwd'),
      bridge.grantFile({ path: '/etc/passwd', name: 'passwd' }),
      bridge.grantFile(new File(['a'], '/etc/passwd')),
    ])
  })
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } })
})
