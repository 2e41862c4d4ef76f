import { expect, it } from 'vitest'
import { stepwise, type Progress } from '#analysis/progress.ts'

const started = (check = (): void => undefined) => {
  const told: Progress[] = []
  let clock = 0
  const steps = stepwise({
    weights: { a: 1, b: 3 },
    check,
    onProgress: (progress) => told.push(progress),
    now: () => clock++,
  })
  return { told, steps }
}

it('weighs steps and never goes back', async () => {
  const { told, steps } = started()
  await steps.run('a', ({ report }) => {
    report(0.8)
    report(0.2)
  })
  await steps.run('b', ({ report }) => report(0.5))
  const fractions = told.map(({ fraction }) => fraction)
  expect(fractions).toEqual([...fractions].sort((x, y) => x - y))
  expect(fractions).toContain(0.625)
  expect(fractions.at(-1)).toBe(1)
})

it('does not begin a step after a stop was asked for', async () => {
  const { steps } = started(() => {
    throw new Error('stop')
  })
  await expect(steps.run('a', () => 'done')).rejects.toThrow('stop')
})
