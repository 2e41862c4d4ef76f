import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveFake, type ServedFake } from './served.ts'

let served: ServedFake
let cookie: string
beforeEach(async () => {
  served = await serveFake(1000)
  cookie = await served.enter()
})
afterEach(() => served.close())

const get = (target: string) => served.ask(target, { headers: { cookie } })
const post = (target: string, body: string) =>
  served.ask(target, { method: 'POST', headers: { cookie, origin: served.origin }, body })

describe('files of the page', () => {
  it('are served with their type and never sniffed', async () => {
    const { status, headers } = await get('/assets/index.css')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('carry a policy with a fresh nonce each time', async () => {
    const [first, second] = [await get('/'), await get('/')]
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1]
    expect(first.headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}'`)
    expect(first.text).not.toContain('verbatim-nonce')
    expect(second.text).not.toBe(first.text)
  })

  it.each([
    '/../secret.css',
    '/assets/../../secret.css',
    '/..%2fsecret.css',
    '/%2e%2e/secret.css',
    '/%2e%2e%2fsecret.css',
    '/..\\secret.css',
    '/..%5csecret.css',
    '//secret.css',
    '/assets/./../../secret.css',
    '/assets/index.css%00',
    '/.hidden.css',
    '/C:/secret.css',
    'http://evil.example/secret.css',
  ])('are all that %s can reach', async (target) => {
    const answer = await get(target)
    expect(answer.text).not.toContain('secret')
    expect(answer.status).toBe(404)
  })
})

describe('uploads', () => {
  it('are stored in a folder of their own and answered with a token', async () => {
    const answer = await post('/upload?name=a%20b.csv', 'a,b')
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { token: 'token-1', name: 'a b.csv', bytes: 3 } })
    expect(served.workbench.pathOf('token-1')).toContain(join(served.scratch, 'uploads'))
  })

  it('of a folder are named by their place in it, and stored like any other', async () => {
    const name = 'Calls/Call with Northwind/transcript.vtt'
    const answer = await post(`/upload?name=${encodeURIComponent(name)}`, 'WEBVTT')
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { token: 'token-1', name } })
    const path = served.workbench.pathOf('token-1') ?? ''
    expect(basename(path)).toBe('upload.vtt')
    expect(dirname(dirname(path))).toBe(join(served.scratch, 'uploads'))
  })

  it.each([
    '../a.csv',
    '..',
    '.',
    'a/../b.csv',
    'a/./b.csv',
    'a/..',
    'a//b.csv',
    'a/',
    '/',
    'a\\b.csv',
    'a/..\\..\\b.csv',
    '/etc/passwd',
    'a\u0000.csv',
    'a/b\u0000/c.csv',
    'a/b\n.csv',
    '1/2/3/4/5/6/7/8/9.csv',
    `${'a/'.repeat(200)}b.csv`,
    `${'a'.repeat(201)}.csv`,
    `${`${'a'.repeat(180)}/`.repeat(2)}${'a'.repeat(60)}`,
    '',
  ])('refuse the name %j and write nothing', async (name) => {
    const answer = await post(`/upload?name=${encodeURIComponent(name)}`, 'a,b')
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(existsSync(join(served.scratch, 'uploads'))).toBe(false)
  })

  it('are not given out again', async () => {
    await post('/upload?name=a.csv', 'a,b')
    expect(await get('/download/token-1/a.csv')).toMatchObject({ status: 404 })
  })

  it('stop at the limit, say so, and leave nothing behind', async () => {
    const answer = await post('/upload?name=big.csv', 'x'.repeat(1001))
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'refused' } })
    expect(readdirSync(join(served.scratch, 'uploads'))).toEqual([])
  })

  it('are the only thing that can be posted', async () => {
    expect(await post('/socket', '')).toMatchObject({ status: 404 })
    expect(await post('/', '')).toMatchObject({ status: 404 })
  })
})

describe('downloads', () => {
  it('are saved and never shown', async () => {
    const path = join(served.scratch, 'brief.html')
    writeFileSync(path, '<script>1</script>')
    served.workbench.grant(path, 'brief.html')
    const { status, headers } = await get('/download/token-1/brief.html')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''brief.html")
  })

  it('never give out a file outside the scratch folder, though a token stands for it', async () => {
    served.workbench.grant(join(served.folder, 'secret.txt'), 'secret.txt')
    expect(await get('/download/token-1/secret.txt')).toMatchObject({ status: 404 })
  })

  it('never give out a file that waits in a watched folder, though the page holds its token', async () => {
    const watched = join(served.folder, 'Exports')
    mkdirSync(watched)
    writeFileSync(join(watched, 'nps.csv'), 'secret')
    served.workbench.grant(join(watched, 'nps.csv'), 'nps.csv')
    const answer = await get('/download/token-1/nps.csv')
    expect(answer).toMatchObject({ status: 404 })
    expect(answer.text).not.toContain('secret')
  })

  it('follow no link out of the scratch folder', async () => {
    symlinkSync(join(served.folder, 'secret.txt'), join(served.scratch, 'brief.md'))
    served.workbench.grant(join(served.scratch, 'brief.md'), 'brief.md')
    expect(await get('/download/token-1/brief.md')).toMatchObject({ status: 404 })
  })

  it.each([
    '/download/token-9/a.md',
    '/download/../secret.txt',
    '/download/token-1/..%2fa',
    '/download/token-1/%zz',
    '/download//a',
  ])('refuse %s', async (target) => {
    const path = join(served.scratch, 'a.md')
    writeFileSync(path, 'a')
    served.workbench.grant(path, 'a.md')
    expect(await get(target)).toMatchObject({ status: 404 })
  })
})
