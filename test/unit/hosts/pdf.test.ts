import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserCandidates, findBrowser } from '#engine/pdf/find-browser.ts'
import { withFixedDates } from '#engine/pdf/fixed-dates.ts'
import { createPrinter } from '#engine/pdf/print-pdf.ts'

const fix = (text: string): string =>
  Buffer.from(withFixedDates(Buffer.from(text, 'latin1'), Date.UTC(2026, 0, 1))).toString('latin1')

describe('dates in a PDF', () => {
  it.each([
    ["/ModDate (D:20261112131415+01'00')", "/ModDate (D:20260101000000+00'00')"],
    ["/ModDate(D:20261112131415+01'00)", "/ModDate(D:20260101000000+00'00)"],
    ['/CreationDate (D:20261112131415Z)', '/CreationDate (D:20260101000000+)'],
  ])('turns %s into the fixed day at the same length', (before, after) => {
    expect(fix(before)).toHaveLength(before.length)
    expect(fix(before)).toBe(after)
  })

  it('leaves every other byte as it was', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('')
    expect(fix(bytes)).toBe(bytes)
    expect(fix('(Visited on D:20261112131415)')).toBe('(Visited on D:20261112131415)')
  })
})

describe('the browser that prints', () => {
  it('is the stated one first, then those on the path, then the usual places', () => {
    const found = browserCandidates({ platform: 'linux', env: { VERBATIM_BROWSER: '/my/browser', PATH: '/a:/b' } })
    expect(found.slice(0, 3)).toEqual(['/my/browser', '/a/chromium', '/b/chromium'])
    expect(found.at(-1)).toBe('/opt/google/chrome/chrome')
  })

  it('is null where there is none', () => {
    expect(findBrowser({ platform: 'none', env: { PATH: '/nowhere' } })).toBeNull()
  })

  it('says what went wrong in its own last words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-browser-'))
    const program = join(folder, 'browser')
    writeFileSync(program, '#!/bin/sh\necho first >&2\necho "no fonts" >&2\nexit 3\n', { mode: 0o755 })
    await expect(createPrinter(program)('<p>page</p>')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('"no fonts"'),
    })
    rmSync(folder, { recursive: true })
  })
})
