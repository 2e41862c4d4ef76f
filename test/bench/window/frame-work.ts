import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  /** Microseconds. */
  ts: z.number().default(0),
  dur: z.number().default(0),
  /** Of these, microseconds in which the thread had a processor. */
  tdur: z.number().default(0),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ name: z.string().optional() }).optional(),
})
type TraceEvent = z.infer<typeof eventSchema>

export interface FrameWork {
  readonly frames: number
  /** Processor time of the page's main thread from one frame to the next, milliseconds. */
  readonly medianMs: number
  readonly p95Ms: number
  readonly longestMs: number
}

/** What the page's main thread did in each frame while `act` ran, from a trace of the browser. */
export async function frameWork(browser: Browser, page: Page, act: () => Promise<void>): Promise<FrameWork> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  })
  await act()
  const text = (await browser.stopTracing()).toString('utf8')
  const { traceEvents } = z.object({ traceEvents: z.array(eventSchema.catch(nothing)) }).parse(JSON.parse(text))
  const work = workPerFrame(traceEvents)
  const sorted = work.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  return { frames: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
}

const nothing: TraceEvent = { name: '', ph: '', ts: 0, dur: 0, tdur: 0, pid: 0, tid: 0 }

/** The thread with most frames is the page's: others belong to the browser itself. A frame ends as it is committed. */
function workPerFrame(events: readonly TraceEvent[]): number[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const threads = mains.map(({ pid, tid }) => {
    const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
    const ends = own.filter(({ name }) => name === 'Commit').map(({ ts, dur }) => ts + dur)
    return { ends: ends.sort((a, b) => a - b), tasks: own.filter(({ name }) => name === 'RunTask') }
  })
  const page = threads.toSorted((a, b) => b.ends.length - a.ends.length)[0]
  if (!page) return []
  return page.ends.slice(1).map((to, frame) => {
    const from = page.ends[frame] ?? to
    const parts = page.tasks.map(({ ts, dur, tdur }) => {
      const inside = Math.max(0, Math.min(ts + dur, to) - Math.max(ts, from))
      return dur === 0 ? 0 : (inside / dur) * tdur
    })
    return parts.reduce((sum, part) => sum + part, 0) / 1000
  })
}
