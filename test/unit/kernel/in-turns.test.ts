import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTurns } from '#engine/kernel/in-turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counted(steps: number): { readonly work: Generator<void>; readonly made: () => number } {
  let made = 0
  function* work(): Generator<void> {
    for (let step = 0; step < steps; step++) {
      made += 1
      yield
    }
  }
  return { work: work(), made: () => made }
}

const refuse = (error: unknown): void => expect.unreachable(String(error))

it('waits at first, then does a step at a time', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 700, refuse)
  vi.advanceTimersByTime(699)
  expect(made()).toBe(0)
  vi.advanceTimersByTime(22)
  expect(made()).toBe(2)
  vi.advanceTimersByTime(1000)
  expect([made(), turns.isDone()]).toEqual([5, true])
})

it('gives way to whoever was just answered', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 0, refuse)
  vi.advanceTimersByTime(1)
  turns.holdBack()
  vi.advanceTimersByTime(149)
  expect(made()).toBe(1)
  vi.advanceTimersByTime(15)
  expect(made()).toBe(2)
})

it('does not begin sooner because somebody was answered', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 700, refuse)
  turns.holdBack()
  vi.advanceTimersByTime(600)
  expect(made()).toBe(0)
})

it('is held back by nobody while its end is waited for', async () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 700, refuse)
  const done = turns.done()
  for (let times = 0; times < 8; times++) {
    turns.holdBack()
    vi.advanceTimersByTime(10)
  }
  await done
  expect(made()).toBe(5)
})
