import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveFake, type ServedFake } from './served.ts'

let served: ServedFake
beforeEach(async () => {
  served = await serveFake()
})
afterEach(() => served.close())

describe('who may enter the browser host', () => {
  it('lets in whoever brings the token, and takes the token out of the address', async () => {
    const answer = await served.ask(`/${new URL(served.address).search}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/)
  })

  it('serves the page to the cookie that the token was exchanged for', async () => {
    const cookie = await served.enter()
    expect(await served.ask('/', { headers: { cookie } })).toMatchObject({ status: 200 })
  })

  it('refuses the token a second time', async () => {
    await served.enter()
    const answer = await served.ask(`/${new URL(served.address).search}`)
    expect(answer.status).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('refuses a wrong token and keeps the right one good', async () => {
    expect(await served.ask('/?token=guess')).toMatchObject({ status: 401 })
    expect(await served.enter()).toMatch(/^verbatim-\d+=/)
  })

  it('refuses a visitor without a cookie', async () => {
    await served.enter()
    for (const target of ['/', '/assets/index.css', '/download/token-1/a.csv']) {
      expect(await served.ask(target)).toMatchObject({ status: 401 })
    }
    expect(
      await served.ask('/upload?name=a.csv', { method: 'POST', headers: { origin: served.origin } }),
    ).toMatchObject({
      status: 401,
    })
  })

  it('refuses a cookie that was made up', async () => {
    const port = served.authority.split(':')[1]
    expect(await served.ask('/', { headers: { cookie: `verbatim-${port}=guess` } })).toMatchObject({ status: 401 })
    expect(await served.ask('/', { headers: { cookie: `verbatim-${port}=` } })).toMatchObject({ status: 401 })
  })

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'refuses the host name %s, cookie or not',
    async (host) => {
      const cookie = await served.enter()
      expect(await served.ask('/', { headers: { cookie, host } })).toMatchObject({ status: 403 })
    },
  )

  it.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://127.0.0.1', 'app://verbatim'])(
    'refuses the origin %s, cookie or not',
    async (origin) => {
      const cookie = await served.enter()
      expect(await served.ask('/', { headers: { cookie, origin } })).toMatchObject({ status: 403 })
    },
  )

  it('refuses to be changed by a request that hides its origin', async () => {
    const cookie = await served.enter()
    expect(await served.ask('/upload?name=a.csv', { method: 'POST', headers: { cookie } })).toMatchObject({
      status: 403,
    })
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const cookie = await served.enter()
    const answer = await served.ask('/', { method, headers: { cookie, origin: served.origin } })
    expect(answer.status).toBe(405)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('listens on 127.0.0.1 alone', () => {
    expect(served.authority).toMatch(/^127\.0\.0\.1:\d+$/)
  })
})
