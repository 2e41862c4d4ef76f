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

it('gives way to whoever is answered, and a little after', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 0, refuse)
  vi.advanceTimersByTime(1)
  const giveBack = turns.holdBack()
  vi.advanceTimersByTime(500)
  giveBack()
  vi.advanceTimersByTime(149)
  expect(made()).toBe(1)
  vi.advanceTimersByTime(15)
  expect(made()).toBe(2)
})

it('does not begin while somebody is answered, nor sooner because somebody was', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 700, refuse)
  turns.holdBack()()
  vi.advanceTimersByTime(600)
  expect(made()).toBe(0)
  const giveBack = turns.holdBack()
  vi.advanceTimersByTime(5000)
  expect(made()).toBe(0)
  giveBack()
  vi.advanceTimersByTime(155)
  expect(made()).toBe(1)
})

it('is held back by nobody while its end is waited for', async () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 700, refuse)
  turns.holdBack()
  const done = turns.done()
  turns.holdBack()
  vi.advanceTimersByTime(80)
  await done
  expect(made()).toBe(5)
})

it('goes on only once nobody is answered any more', () => {
  const { work, made } = counted(5)
  const turns = inTurns(work, 0, refuse)
  vi.advanceTimersByTime(1)
  const [one, other] = [turns.holdBack(), turns.holdBack()]
  one()
  vi.advanceTimersByTime(1000)
  expect(made()).toBe(1)
  other()
  vi.advanceTimersByTime(1000)
  expect(made()).toBe(5)
})
