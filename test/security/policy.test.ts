import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#shared/security/csp.ts'

const policy = contentSecurityPolicy({ nonce: 'abc', sockets: ['ws://127.0.0.1:1'] })
const directives = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)] as const))

describe('the content security policy', () => {
  it('denies what it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
  })

  it('allows nothing unsafe, no wildcard and no scheme of the network', () => {
    expect(policy).not.toMatch(/unsafe-|\*|https?:|strict-dynamic/)
  })

  it('runs scripts and applies styles by nonce alone', () => {
    expect(directives.get('script-src')).toEqual(["'nonce-abc'"])
    expect(directives.get('style-src')).toEqual(["'nonce-abc'"])
  })

  it('cannot be framed, cannot post forms and cannot move its base', () => {
    for (const name of ['frame-ancestors', 'form-action', 'base-uri', 'object-src']) {
      expect(directives.get(name)).toEqual(["'none'"])
    }
  })

  it('connects to its own origin and socket only', () => {
    expect(directives.get('connect-src')).toEqual(["'self'", 'ws://127.0.0.1:1'])
  })

  it('refuses a nonce that would end its directive', () => {
    expect(() => contentSecurityPolicy({ nonce: "a'; script-src *" })).toThrow(/nonce/)
  })
})
