import { describe, expect, it } from 'vitest'
import { accountRows, allAnswers, callFiles, dealRows, truth } from './sample-files.ts'

const accountOfCall = (file: string, names: readonly string[]): string | undefined =>
  names.find((name) => file.slice(11).startsWith(`${name} `))

describe('the accounts of the sample', () => {
  const names = accountRows().map(({ name }) => name)

  it('are named once each', () => {
    expect(new Set(names).size).toBe(names.length)
  })

  it('hold every company that answers or calls', () => {
    expect(allAnswers().filter(({ account }) => !names.includes(account))).toEqual([])
    expect(callFiles().filter((file) => accountOfCall(file, names) === undefined)).toEqual([])
  })

  it('hold every company that bought, renewed or looked at an expansion; the others never bought', () => {
    const strangers = dealRows().filter(({ account }) => !names.includes(account))
    expect(strangers.length).toBeGreaterThan(40)
    expect(strangers.filter(({ type, stage }) => type !== 'New Business' || stage === 'Closed Won')).toEqual([])
  })

  it('are silent in 25 cases', () => {
    const spoke = new Set([
      ...allAnswers().map(({ account }) => account),
      ...callFiles().map((file) => accountOfCall(file, names)),
    ])
    expect(truth.silentAccounts).toHaveLength(25)
    expect(names.filter((name) => !spoke.has(name)).sort()).toEqual([...truth.silentAccounts].sort())
  })

  it('have skewed values and speak in very different measure', () => {
    const values = accountRows()
      .map(({ value }) => Number(value))
      .sort((a, b) => b - a)
    const sum = (some: readonly number[]): number => some.reduce((total, value) => total + value, 0)
    expect(sum(values.slice(0, 12)) / sum(values)).toBeGreaterThan(0.35)
    const perAccount = names
      .map((name) => allAnswers().filter(({ account }) => account === name).length)
      .sort((a, b) => b - a)
    expect(sum(perAccount.slice(0, 10)) / 1200).toBeGreaterThan(0.25)
  })

  it('renew within the year after November 2026, apart from a few that are overdue', () => {
    const renewals = accountRows().map(({ renewal }) => renewal)
    const past = renewals.filter((renewal) => renewal < '2026-12-01')
    expect(past.length).toBeGreaterThan(1)
    expect(past.length).toBeLessThan(15)
    expect(renewals.filter((renewal) => renewal > '2027-11-30')).toEqual([])
  })

  it('have a value for all but a few', () => {
    const unknown = accountRows().filter(({ value }) => value === '').length
    expect(unknown).toBeGreaterThan(0)
    expect(unknown).toBeLessThan(8)
  })
})
