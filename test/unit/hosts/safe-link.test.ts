import { expect, it } from 'vitest'
import { isSafeLink } from '#shared/security/safe-link.ts'

it.each(['https://example.com', 'https://example.com/roadmap/42?view=all#top', 'https://tracker.example.com:8443/a'])(
  'opens %s',
  (link) => {
    expect(isSafeLink(link)).toBe(true)
  },
)

it.each([
  'http://example.com',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://',
  'https:example.com',
  'https://user:secret@example.com/',
  'https://example.com\\@evil.example',
  'https://example.com/a b',
  'https://example.com/\u0000',
  ' https://example.com',
  'https://exämple.com',
  'https://-example.com',
  'https://example.com\n',
])('never opens %j', (link) => {
  expect(isSafeLink(link)).toBe(false)
})
