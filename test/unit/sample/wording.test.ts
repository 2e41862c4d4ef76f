import { describe, expect, it } from 'vitest'
import { accountRows, allAnswers, callFiles, dealRows, turnsOf } from './sample-files.ts'

const texts = (): readonly string[] => [
  ...allAnswers().flatMap(({ reason, improve }) => [reason, improve]),
  ...callFiles().flatMap((file) => turnsOf(file).map(({ words }) => words)),
  ...dealRows().flatMap(({ seller, buyer }) => [seller, buyer]),
]

const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

const firstNames =
  'Adam Alan Alex Alice Amanda Amy Andrea Andrew Anna Anne Anthony Barbara Ben Bernd Bob Brian Carl Carol Caroline Charles Chris Christian Christine Claire Claude Daniel David Diana Elena Elizabeth Emily Emma Eric Eva Fatima Francois Frank Fred George Hannah Hans Helen Henry Ian Ivan Jack Jacob James Jane Jason Jean Jennifer Jessica Jim Joan Joe John Jonathan Joseph Juan Julia Julie Karen Karl Kate Katherine Keith Kevin Klaus Laura Lena Linda Lisa Louis Louise Lucas Lucy Luis Maria Marie Mark Martin Mary Matthew Michael Michelle Mike Mohammed Monika Nancy Nicholas Nicole Nina Oliver Olivia Patricia Patrick Paul Paula Peter Philip Pierre Priya Rachel Ralph Rebecca Richard Robert Roger Ruth Ryan Sandra Sarah Scott Simon Sofia Sophie Stefan Stephen Steve Susan Thomas Tim Tom Tony Ursula Victor Victoria Walter William Wolfgang Yuki'.split(
    ' ',
  )

describe('the wording of the sample', () => {
  it('repeats no sentence of five words or more oftener than three times', () => {
    const counts = new Map<string, number>()
    for (const sentence of texts().flatMap((text) => text.split(/(?<=[.!?:])\s+|\n/))) {
      const key = plain(sentence)
      if (key.split(' ').length >= 5) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 3)).toEqual([])
  })

  it('writes most longer answers only once', () => {
    const long = allAnswers()
      .map(({ reason }) => plain(reason))
      .filter((reason) => reason.split(' ').length >= 5)
    expect(new Set(long).size / long.length).toBeGreaterThan(0.8)
  })

  it('repeats a few short answers, as people do', () => {
    const expensive = allAnswers().filter(({ reason }) => plain(reason) === 'too expensive')
    expect(expensive.length).toBeGreaterThan(4)
  })

  it('names nobody', () => {
    const everything = [
      ...texts(),
      ...accountRows().map(({ name }) => name),
      ...dealRows().map(({ name }) => name),
      ...callFiles(),
    ].join('\n')
    const found = firstNames.filter((name) => new RegExp(`\\b${name}\\b`).test(everything))
    expect(found).toEqual([])
  })

  it('names speakers by their function', () => {
    const speakers = new Set(callFiles().flatMap((file) => turnsOf(file).map(({ speaker }) => speaker)))
    const functions =
      /^(Ledgerleaf (CSM|Support)|Finance lead|IT admin|Controller|Office manager|Operations manager|Accounts payable lead|Reporting analyst|Head of controlling)$/
    expect([...speakers].filter((speaker) => !functions.test(speaker))).toEqual([])
  })

  it('leaves no mark of the phrase stocks in the text', () => {
    expect(texts().filter((text) => /[{}|]|undefined|\*/.test(text))).toEqual([])
  })
})
