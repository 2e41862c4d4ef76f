import type { Page } from '@playwright/test'

/** Put into the page before a press: says when the screen next shows what is looked for. */
interface Watch {
  /** A CSS selector of what must be there. */
  readonly shows: string
  /** How many of them. */
  readonly count?: number
  /** Its text must have changed since the press. */
  readonly isChanged?: boolean
}

/**
 * Milliseconds in the page from a press of a key or the pointer to the frame that shows what it was for: the time of the
 * event itself, and after the last change of the document the end of the second frame, which is when it is painted.
 */
export async function msToPaint(
  page: Page,
  { shows, count = 1, isChanged = false }: Watch,
  press: () => Promise<void>,
) {
  const painted = await page.evaluateHandle(
    ([selector, least, mustChange]) => {
      const text = (): string => document.querySelector(selector)?.textContent ?? ''
      const before = text()
      const isThere = (): boolean =>
        document.querySelectorAll(selector).length >= least && (!mustChange || text() !== before)
      let pressedMs: number | null = null
      const onPress = (event: Event): void => void (pressedMs ??= event.timeStamp)
      for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, onPress, { capture: true, once: true })
      const ms = new Promise<number>((done) => {
        const look = (): void => {
          if (pressedMs === null || !isThere()) return void requestAnimationFrame(look)
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - (pressedMs ?? 0))))
        }
        look()
      })
      return { ms }
    },
    [shows, count, isChanged] as const,
  )
  await press()
  const ms = await painted.evaluate(({ ms: found }) => found)
  await painted.dispose()
  return ms
}
