import { describe, expect, it } from 'vitest'
import { decideAppFile } from '#electron/main/security/app-protocol.ts'
import { decideNavigation } from '#electron/main/security/navigation.ts'
import { decideRequest } from '#electron/main/security/network.ts'
import { decidePermission, permissionTable } from '#electron/main/security/permissions.ts'
import { decideSender } from '#electron/main/security/sender.ts'

const foreign = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://verbatim.example/',
  'app://verbatim@evil/',
  'javascript:alert(1)',
  'ws://127.0.0.1:1/',
  '',
]

describe('navigation', () => {
  it('stays on the page of the app', () => {
    expect(decideNavigation('app://verbatim/index.html#/themes', true)).toBe(true)
  })
  it.each([...foreign, 'about:blank', 'data:text/html,x', 'blob:app://verbatim/1'])(
    'never leads the window to %j',
    (url) => {
      expect(decideNavigation(url, true)).toBe(false)
    },
  )
  it('shows documents without an address in a frame, and no other', () => {
    expect(decideNavigation('about:srcdoc', false)).toBe(true)
    for (const url of foreign) expect(decideNavigation(url, false)).toBe(false)
  })
})

describe('requests', () => {
  it('reach the files of the app', () => {
    expect(decideRequest('app://verbatim/assets/a.js')).toBe(true)
  })
  it.each(foreign)('to %j are cancelled', (url) => {
    expect(decideRequest(url)).toBe(false)
  })
})

describe('permissions', () => {
  it('are denied to every page but ours', () => {
    for (const permission of Object.keys(permissionTable)) expect(decidePermission(permission, false)).toBe(false)
  })
  it('are denied to ours too, except writing to the clipboard', () => {
    const granted = Object.keys(permissionTable).filter((permission) => decidePermission(permission, true))
    expect(granted).toEqual(['clipboard-sanitized-write'])
  })
  it('are denied when nobody has heard of them', () => {
    for (const permission of ['window-management', 'toString', '__proto__', 'constructor']) {
      expect(decidePermission(permission, true)).toBe(false)
    }
  })
  it('each have a reason', () => {
    for (const { reason } of Object.values(permissionTable)) expect(reason).not.toBe('')
  })
})

describe('senders', () => {
  const page = { isTheWindow: true, isMainFrame: true, url: 'app://verbatim/index.html' }
  it('are the top frame of the window of the app', () => {
    expect(decideSender(page)).toBe(true)
  })
  it('are refused from a frame, another window or another page', () => {
    expect(decideSender({ ...page, isMainFrame: false })).toBe(false)
    expect(decideSender({ ...page, isTheWindow: false })).toBe(false)
    for (const url of foreign) expect(decideSender({ ...page, url })).toBe(false)
  })
})

describe('the app protocol', () => {
  it('serves the page and its files', () => {
    expect(decideAppFile('app://verbatim/', 'GET')?.path).toBe('index.html')
    expect(decideAppFile('app://verbatim/assets/a-1.js?v=1#x', 'GET')?.path).toBe('assets/a-1.js')
  })
  it.each([
    'app://verbatim/../package.json',
    'app://verbatim/%2e%2e/package.json',
    'app://verbatim/..%5cpackage.json',
    'app://verbatim/assets//etc/passwd.json',
    'app://verbatim/.env.json',
    'app://verbatim/other.html',
    'app://other/index.html',
  ])('has no file for %s', (url) => {
    expect(decideAppFile(url, 'GET')).toBeNull()
  })
  it('answers GET alone', () => {
    expect(decideAppFile('app://verbatim/', 'POST')).toBeNull()
  })
})
