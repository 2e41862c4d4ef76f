import { describe, expect, it } from 'vitest'
import { targetCourse } from '#shared/domain/stats/target-course.ts'
import { typedNumber } from '#shared/domain/stats/typed-number.ts'

describe('a typed number', () => {
  it.each([
    ['91.2%', 91.2],
    ['−12', -12],
    ['-12', -12],
    ['+20', 20],
    ['1,550', 1550],
    ['1.234.567', 1_234_567],
    ['1’000', 1000],
    ['0,5', 0.5],
    ['$1.5M', 1_500_000],
    ['120k', 120_000],
    ['34 a month', 34],
    ['5 minutes', 5],
    ['under 100.', 100],
  ])('reads %s', (text, value) => {
    expect(typedNumber(text)).toBeCloseTo(value, 10)
  })

  it.each(['', 'few', '3 to 5', '1,2,3'])('has no one number in %j', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})

describe('the course of a typed target', () => {
  const target = {
    baseline: '91.2%',
    baselineOn: '2027-01-01',
    target: '99.5%',
    dueOn: '2027-06-30',
    recorded: [{ on: '2027-04-01', value: '95.4%' }],
  }

  it('is on course at 95.4 on day 90 of 180 from 91.2 to 99.5', () => {
    expect(targetCourse(target)).toEqual({ course: 'on course', missing: null })
  })

  it('goes by the last recorded value', () => {
    const recorded = [...target.recorded, { on: '2027-05-01', value: '92%' }]
    expect(targetCourse({ ...target, recorded }).course).toBe('behind')
  })

  it.each([
    [{ baseline: '' }, 'Write the baseline'],
    [{ target: 'fewer' }, 'Write the target as one number'],
    [{ baselineOn: null }, 'Say when the baseline was taken'],
    [{ dueOn: null }, 'Say by when'],
    [{ dueOn: '2027-01-01' }, 'The due date must come after the day of the baseline'],
    [{ recorded: [] }, 'Record a value'],
    [{ target: '91.2' }, 'Baseline and target are the same: there is no way to go'],
  ])('says what to fill in: %j', (change, missing) => {
    expect(targetCourse({ ...target, ...change })).toEqual({ course: null, missing })
  })
})
