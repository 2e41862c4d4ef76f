import { describe, expect, it } from 'vitest'
import { statSync, readdirSync } from 'node:fs'
import path from 'node:path'
import {
  accountRows,
  allAnswers,
  callFiles,
  callText,
  dealRows,
  firstHalf,
  sampleFolder,
  secondHalf,
  turnsOf,
  truth,
} from './sample-files.ts'

const isNonAnswer = (text: string): boolean => /^(n\/a|na|nothing|none|no|\.|-+|)$/i.test(text.trim())

describe('the sample year', () => {
  it('has 1,200 survey answers, 60 calls, 180 deals and 120 accounts', () => {
    expect(firstHalf()).toHaveLength(580)
    expect(allAnswers()).toHaveLength(1200)
    expect(callFiles()).toHaveLength(60)
    expect(dealRows()).toHaveLength(180)
    expect(accountRows()).toHaveLength(120)
  })

  it('repeats three rows of the second half and has one date that does not exist', () => {
    const rows = secondHalf()
    expect(rows.length - new Set(rows.map(({ id }) => id)).size).toBe(3)
    expect(rows.filter(({ date }) => date.startsWith('31/09/'))).toHaveLength(1)
  })

  it('has about a tenth of non-answers and many empty answers to the second question', () => {
    const answers = allAnswers()
    const none = answers.filter(({ reason }) => isNonAnswer(reason)).length
    expect(none).toBeGreaterThan(90)
    expect(none).toBeLessThan(150)
    expect(answers.filter(({ improve }) => improve === '').length).toBeGreaterThan(700)
  })

  it('scores every answer from 0 to 10', () => {
    for (const { id, score } of allAnswers()) {
      expect(Number.isInteger(score) && score >= 0 && score <= 10, id).toBe(true)
    }
  })

  it('has answers of two words and answers of fifty', () => {
    const lengths = allAnswers().map(({ reason }) => reason.split(/\s+/).length)
    expect(lengths.filter((length) => length === 2).length).toBeGreaterThan(20)
    expect(lengths.filter((length) => length >= 50).length).toBeGreaterThan(5)
  })

  it('has about four in a hundred answers in German and as many in French', () => {
    const languages = Object.values(truth.answers).map(({ language }) => language ?? 'en')
    for (const language of ['de', 'fr']) {
      const count = languages.filter((one) => one === language).length
      expect(count, language).toBeGreaterThanOrEqual(30)
      expect(count, language).toBeLessThanOrEqual(60)
    }
  })

  it('has a handful of addresses and numbers to mask, all of them reserved for examples', () => {
    const text = allAnswers()
      .map(({ reason, improve }) => `${reason}\n${improve}`)
      .join('\n')
    const mails = text.match(/\S+@\S+/g) ?? []
    const numbers = text.match(/555-\d{4}/g) ?? []
    expect(mails.length).toBeGreaterThanOrEqual(4)
    expect(numbers.length).toBeGreaterThanOrEqual(3)
    for (const mail of mails) expect(mail).toMatch(/@example\.(com|org|net)/)
    for (const number of numbers) expect(number).toMatch(/555-01\d\d/)
  })

  it('has calls of 8 to 25 turns, half written as by Zoom and half as by Teams', () => {
    for (const file of callFiles()) {
      expect(turnsOf(file).length, file).toBeGreaterThanOrEqual(8)
      expect(turnsOf(file).length, file).toBeLessThanOrEqual(25)
    }
    expect(callFiles().filter((file) => callText(file).includes('<v '))).toHaveLength(30)
  })

  it('gives the buyer a say in about half of the deals', () => {
    const share = dealRows().filter(({ buyer }) => buyer !== '').length / 180
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })

  it('stays under 1.5 MB and says in every call that it is made up', () => {
    const bytes = readdirSync(sampleFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
    expect(bytes).toBeLessThan(1_500_000)
    for (const file of callFiles()) expect(callText(file), file).toContain('NOTE Made-up sample data.')
  })
})
