import { expect, it } from 'vitest'
import type { Context } from '#engine/kernel/context.ts'
import { createMemo } from '#engine/kernel/memo.ts'
import { sliced } from '#engine/kernel/sliced.ts'

/** Counts how often each of three pieces was read. */
function reading() {
  const memo = createMemo()
  const context = { memo: (key, reads, compute) => memo.get(key, reads, compute) } as Pick<Context, 'memo'> as Context
  let pieces = 0
  const letters = sliced('letters', ['theme'], function* () {
    let read = ''
    for (const letter of ['a', 'b', 'c']) {
      pieces += 1
      read += letter
      yield
    }
    return read
  })
  return { memo, context, letters, pieces: () => pieces }
}

it('reads a piece at a time and then has all of it', () => {
  const { context, letters, pieces } = reading()
  for (const _ of letters.inSlices(context));
  expect(pieces()).toBe(3)
  expect([letters.of(context), pieces()]).toEqual(['abc', 3])
  for (const _ of letters.inSlices(context));
  expect(pieces()).toBe(3)
})

it('reads all of it for who cannot wait, and stops reading it in pieces', () => {
  const { context, letters, pieces } = reading()
  const steps = letters.inSlices(context)
  steps.next()
  expect(letters.of(context)).toBe('abc')
  expect([steps.next().done, pieces()]).toEqual([true, 4])
})

it('leaves what changed meanwhile to who asks for it', () => {
  const { memo, context, letters, pieces } = reading()
  const steps = letters.inSlices(context)
  steps.next()
  memo.touch(['theme'])
  expect(steps.next().done).toBe(true)
  expect([letters.of(context), pieces()]).toEqual(['abc', 4])
})

it('goes on where another table changed', () => {
  const { memo, context, letters, pieces } = reading()
  const steps = letters.inSlices(context)
  steps.next()
  memo.touch(['tag'])
  for (const _ of steps);
  expect([letters.of(context), pieces()]).toEqual(['abc', 3])
})
