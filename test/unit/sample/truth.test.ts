import { describe, expect, it } from 'vitest'
import { accountRows, allAnswers, callFiles, dealRows, truth, turnsOf, type Themes } from './sample-files.ts'

const answers = allAnswers()
const raisedIn = (id: string): Themes => truth.answers[id]?.reason ?? null
const segmentOf = new Map(accountRows().map(({ name, segment }) => [name, segment]))

function npsOf(scores: readonly number[]): number {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return (100 * (promoters - detractors)) / scores.length
}

describe('the planted truth', () => {
  it('covers exactly the answers, deals and customer turns of the files', () => {
    expect(Object.keys(truth.answers).sort()).toEqual(answers.map(({ id }) => id).sort())
    expect(Object.keys(truth.deals).sort()).toEqual(
      dealRows()
        .map(({ id }) => id)
        .sort(),
    )
    for (const file of callFiles()) {
      const customer = turnsOf(file).flatMap(({ speaker }, index) =>
        speaker.startsWith('Ledgerleaf') ? [] : [String(index + 1)],
      )
      expect(Object.keys(truth.calls[file] ?? {}), file).toEqual(customer)
    }
  })

  it('plants nothing where nothing is said', () => {
    const empty = answers.filter(({ reason, improve }) => reason === '' || improve === '')
    for (const { id, reason, improve } of empty) {
      if (reason === '') expect(truth.answers[id]?.reason, id).toBeNull()
      if (improve === '') expect(truth.answers[id]?.improve, id).toBeNull()
    }
    for (const { id, buyer } of dealRows()) expect(truth.deals[id]?.buyer === null, id).toBe(buyer === '')
  })

  it('counts as many comments of each theme as it lists', () => {
    const listed = [
      ...Object.values(truth.answers).flatMap(({ reason, improve }) => [reason, improve]),
      ...Object.values(truth.deals).flatMap(({ seller, buyer }) => [seller, buyer]),
      ...Object.values(truth.calls).flatMap((call) => Object.values(call)),
    ]
    for (const { id, comments } of truth.themes) {
      expect(listed.filter((themes) => themes?.includes(id)).length, id).toBe(comments)
    }
  })

  it('has 12 themes of different size and leaves about a tenth of the answers to none of them', () => {
    expect(truth.themes).toHaveLength(12)
    const sizes = truth.themes.map(({ comments }) => comments)
    expect(Math.max(...sizes)).toBeGreaterThan(2 * Math.min(...sizes))
    const informative = Object.values(truth.answers).filter(({ reason }) => reason !== null)
    const share = informative.filter(({ reason }) => reason?.length === 0).length / informative.length
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.12)
  })

  it('speaks to two themes in about a tenth to a sixth of the answers', () => {
    const share = answers.filter(({ id }) => (raisedIn(id)?.length ?? 0) > 1).length / answers.length
    expect(share).toBeGreaterThan(0.08)
    expect(share).toBeLessThan(0.18)
  })

  it('lets price complaints rise from August and mobile sign-outs fall after June', () => {
    const perMonth = (id: string): readonly number[] =>
      truth.themes.find((theme) => theme.id === id)?.answersByMonth ?? []
    const sum = (some: readonly number[]): number => some.reduce((total, value) => total + value, 0)
    expect(sum(perMonth('price-rises').slice(8))).toBeGreaterThan(2 * sum(perMonth('price-rises').slice(0, 8)))
    expect(sum(perMonth('mobile-signout').slice(0, 6))).toBeGreaterThan(2 * sum(perMonth('mobile-signout').slice(6)))
  })

  it.each(truth.themes.map(({ id, kind }) => [id, kind] as const))('gives %s the scores of a %s', (id, kind) => {
    const withIt = npsOf(answers.filter((answer) => raisedIn(answer.id)?.includes(id)).map(({ score }) => score))
    const without = npsOf(
      answers
        .filter(({ id: answer }) => raisedIn(answer) !== null && !raisedIn(answer)?.includes(id))
        .map(({ score }) => score),
    )
    if (kind === 'praise') expect(withIt).toBeGreaterThan(without + 20)
    else expect(withIt).toBeLessThan(without - 10)
  })

  it.each(truth.themes.flatMap(({ id, segment }) => (segment === null ? [] : [[id, segment] as const])))(
    'has %s oftener among accounts of the segment %s',
    (id, segment) => {
      const shareIn = (inside: boolean): number => {
        const those = answers.filter(
          (answer) => raisedIn(answer.id) !== null && (segmentOf.get(answer.account) === segment) === inside,
        )
        return those.filter((answer) => raisedIn(answer.id)?.includes(id)).length / those.length
      }
      expect(shareIn(true)).toBeGreaterThan(1.3 * shareIn(false))
    },
  )

  it('loses deals over sign-on, wins them over migration', () => {
    const share = (theme: string, stage: string): number => {
      const buyers = dealRows().filter((deal) => deal.stage === stage && deal.buyer !== '')
      return buyers.filter(({ id }) => truth.deals[id]?.buyer?.includes(theme)).length / buyers.length
    }
    expect(share('sso-audit', 'Closed Lost')).toBeGreaterThan(0.2)
    expect(share('sso-audit', 'Closed Won')).toBe(0)
    expect(share('fast-migration', 'Closed Won')).toBeGreaterThan(0.3)
  })

  it('lets sellers and buyers disagree in about a third of the losses', () => {
    const both = dealRows().filter(
      ({ id, stage }) => stage === 'Closed Lost' && (truth.deals[id]?.buyer?.length ?? 0) > 0,
    )
    const differ = both.filter(({ id }) => truth.deals[id]?.seller?.[0] !== truth.deals[id]?.buyer?.[0])
    expect(differ.length / both.length).toBeGreaterThan(0.2)
    expect(differ.length / both.length).toBeLessThan(0.5)
  })

  it('names the four themes that should lead the priorities', () => {
    const leading = truth.themes.filter(({ leadsPriorities }) => leadsPriorities).map(({ id }) => id)
    expect(leading).toEqual(['price-rises', 'slow-exports', 'stale-data', 'sso-audit'])
  })
})
