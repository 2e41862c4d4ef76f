import { expect, type Page } from '@playwright/test'

export interface Watch {
  /** Console errors that match are part of the test. */
  expectErrors(pattern: RegExp): void
  /** Follows a page from its first request on. */
  follow(page: Page): void
  /** Fails when anything was asked of another machine, or an error was logged. */
  check(isOwn: (url: string) => boolean): void
}

/** Watches over every test: no request leaves the machine and nothing goes wrong unseen. */
export function createWatch(): Watch {
  const urls: string[] = []
  const errors: string[] = []
  const expected: RegExp[] = []
  return {
    expectErrors: (pattern) => expected.push(pattern),
    follow(page) {
      page.on('request', (request) => urls.push(request.url()))
      page.on('websocket', (socket) => urls.push(socket.url()))
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
    },
    check(isOwn) {
      expect(
        urls.filter((url) => !isOwn(url)),
        'requests that leave the app',
      ).toEqual([])
      const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)))
      expect(unexpected, 'errors in the console').toEqual([])
    },
  }
}
