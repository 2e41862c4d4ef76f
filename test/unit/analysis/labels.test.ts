import { describe, expect, it } from 'vitest'
import { describeThemes, type Description } from '#analysis/describe.ts'
import { chooseLabels } from '#analysis/label-choice.ts'
import { unattended } from '#analysis/run-control.ts'
import { termTable } from '#analysis/term-table.ts'
import { tokenTable } from '#analysis/token-table.ts'
import { distinctiveness, themeTerms, type ThemeTerm } from '#analysis/theme-terms.ts'

const termsOf = (texts: readonly string[], labels: Int32Array, count: number): readonly (readonly ThemeTerm[])[] => {
  const size = new Int32Array(texts.length).fill(1)
  return themeTerms(termTable(tokenTable(texts), size), labels, { count, size })
}

const describeBy = (texts: readonly string[], labels: Int32Array): readonly Description[] => {
  const count = Math.max(...labels) + 1
  const size = new Int32Array(texts.length).fill(1)
  const closeness = new Float32Array(texts.length).fill(1)
  const typical = Array.from({ length: count }, (_, theme) => [labels.indexOf(theme)])
  return describeThemes(
    { tokens: tokenTable(texts), labels, size, closeness, terms: termsOf(texts, labels, count), typical },
    unattended,
  )
}

/** Each theme's sentences, repeated with a different number so that none is the same text twice. */
const describeSets = (sets: readonly (readonly string[])[]): readonly Description[] => {
  const rounds = [1, 2, 3, 4]
  const texts = sets.flatMap((own) => rounds.flatMap((round) => own.map((text) => text.replace('#', String(round)))))
  return describeBy(texts, Int32Array.from(sets.flatMap((own, theme) => rounds.flatMap(() => own.map(() => theme)))))
}

const labelsOf = (described: readonly Description[]): readonly string[] => described.map(({ label }) => label)

const texts = [
  ...Array.from({ length: 12 }, (_, i) => `The battery life of the product is poor, it dies after ${i} hours`),
  ...Array.from({ length: 12 }, (_, i) => `Delivery driver left the product at door ${i} in the rain`),
  ...Array.from({ length: 12 }, (_, i) => `Invoice ${i} for the product was wrong and the refund is late`),
  ...Array.from({ length: 12 }, (_, i) => `Training on the product, lesson ${i}, went too fast for colleagues`),
]
const quarters = Int32Array.from(texts, (_, i) => Math.floor(i / 12))
const described = describeBy(texts, quarters)

describe('labels', () => {
  it('name what a theme has and the others have not', () => {
    const [battery, delivery, invoice] = labelsOf(described)
    expect(battery).toMatch(/battery/i)
    expect(delivery).toMatch(/delivery|driver|door|rain/i)
    expect(invoice).toMatch(/invoice|refund/i)
  })

  it('differ between all themes and begin with a capital', () => {
    const written = labelsOf(described)
    expect(new Set(written).size).toBe(4)
    for (const label of written) expect(label.charAt(0)).toBe(label.charAt(0).toUpperCase())
  })

  it('use no word that stands in more than 30% of all comments', () => {
    for (const { label, keywords } of described) {
      expect(label).not.toMatch(/product/i)
      for (const { term } of keywords) expect(term).not.toMatch(/product/i)
    }
  })

  it('differ even where two themes use the same words', () => {
    const twins = Int32Array.from(texts, (_, i) => (i < 12 ? i % 2 : 1 + Math.floor(i / 12)))
    const [first, second] = labelsOf(describeBy(texts, twins))
    expect(first).not.toBe(second)
  })
})

const flights = [
  'My flight was delayed # hours',
  'Delayed flight again, gate #',
  'Every flight gets delayed on row #',
  'Flights delayed and nobody told us, day #',
]
const bags = [
  'You lost my bag, case #',
  'Lost luggage on trip #',
  'They lost my luggage for # days',
  'Lost bag, still searching number #',
]
const signedOut = [
  'The app logs me out every # minutes',
  'App logs me out after update #',
  'It is the app that logs me out, version #',
  'App logs me out while I read page #',
]
const calls = [
  'Nobody answered the phone for # minutes',
  'Phone never answered, try #',
  'Someone answered the phone on attempt #',
  'You answered the phone after # tries',
]

describe('labels of what happened', () => {
  const [delayed, lost, out, answered] = labelsOf(describeSets([flights, bags, signedOut, calls]))

  it('carry the verb or participle beside the thing', () => {
    expect(delayed).toMatch(/flight/i)
    expect(delayed).toMatch(/delayed/i)
    expect(answered).toMatch(/answered/i)
    expect(answered).toMatch(/phone/i)
  })

  it('name one of two words that mean the same, not both', () => {
    expect(lost).toMatch(/lost/i)
    expect(lost).toMatch(/bag|luggage/i)
    expect(lost).not.toMatch(/bag.*luggage|luggage.*bag/i)
  })

  it('keep the particle that makes the verb', () => {
    expect(out).toBe('App logs me out')
  })
})

const wards = [
  'More staff on ward #',
  'They need more staff, day #',
  'Please get more staff, bed #',
  'There should be more staff at night, week #',
]
const staffPraised = [
  'Friendly staff on ward #',
  'The staff were friendly, day #',
  'Very friendly staff, bed #',
  'Friendly and kind staff, week #',
]
const website = [
  'The website is not working, try #',
  "Your website isn't working since day #",
  'Website not working again, page #',
  'I booked by phone as the website is not working, row #',
]
const listened = [
  'They listened to my worries, visit #',
  'The doctor listened to me, day #',
  'My worries were listened to, call #',
  'Nobody listened, but once they did not listen at all, week #',
]
const signOn = [
  'We need single sign-on for # users',
  'Single sign-on is missing, team #',
  'No deal without single sign-on, year #',
  'Without single sign-on we keep # passwords',
]

describe('labels of how much and of not', () => {
  const [more, friendly, broken, listening, single] = labelsOf(
    describeSets([wards, staffPraised, website, listened, signOn, bags, calls]),
  )

  it('keep the word that carries the complaint', () => {
    expect(more).toBe('More staff')
    expect(friendly).toMatch(/friendly/i)
    expect(broken).toMatch(/website (?:is not|isn't|not) working/i)
  })

  it('deny nothing that most comments affirm', () => {
    expect(listening).not.toMatch(/not|nobody/i)
  })

  it('name a compound whole', () => {
    expect(single).toMatch(/single sign-on/i)
  })
})

describe('a phrase beside a word that most comments hold', () => {
  const labelOf = (phrase: { readonly share: number; readonly score: number }) => {
    const bestFirst = [
      { key: 'report', text: 'reports', share: 0.84, score: 1 },
      { key: 'lock report', text: 'lock reports', ...phrase },
    ]
    return chooseLabels({ candidates: [{ keys: bestFirst.map(({ key }) => key), bestFirst }], members: [[]] })[0]
  }

  it('names the theme only where more than a few say it, or where it is nearly as good', () => {
    expect(labelOf({ share: 0.05, score: 0.6 })).toBe('reports')
    expect(labelOf({ share: 0.2, score: 0.6 })).toBe('lock reports')
    expect(labelOf({ share: 0.05, score: 0.8 })).toBe('lock reports')
  })
})

describe('labels of two themes that read alike', () => {
  const cancelled = ['Cancelled flight # again', 'My flight # was cancelled', 'Flight cancelled, gate #']
  const garbled = [
    'Cancelled Flightled from gate #, rebooked by phone',
    'Was Cancelled Flightled, rebooked on row #',
    'Cancelled Flightled and rebooked after # hours',
  ]

  it('do not differ by the ending of a word alone', () => {
    const [first = '', second = ''] = labelsOf(describeSets([cancelled, garbled, bags, calls, website, wards]))
    expect(first).toMatch(/cancelled/i)
    expect(second).not.toMatch(/^(?:cancelled flight\w*|flight\w* cancelled)$/i)
  })
})

describe('labels of comments in other languages', () => {
  const german = [
    'Die Rechnung war falsch und das ist nicht gut, Nummer #',
    'Wir haben die Rechnung # mal bezahlt',
    'Warum ist die Rechnung so hoch, das war im Monat # nicht so',
    'Für die Rechnung # haben wir keine Antwort',
  ]
  const french = [
    "La facture n'est pas claire, page #",
    'Nous avons reçu la facture # fois',
    "Il y a une erreur dans la facture et c'est la # fois",
    'Pourquoi la facture est en retard de # jours',
  ]
  const words = 'die|das|der|war|ist|nicht|und|wir|haben|für|la|en|est|une|nous|avons|pas|il|les'
  const atAnEnd = new RegExp(`^(${words})(?=\\W|$)|(?<=^|\\W)(${words})$`, 'i')
  const found = describeSets([german, french, flights, bags])

  it('hold the topic and neither begin nor end with a function word', () => {
    expect(found[0]?.label).toMatch(/Rechnung/)
    expect(found[1]?.label).toMatch(/facture/i)
    for (const { label, keywords } of found.slice(0, 2)) {
      expect(label).not.toMatch(atAnEnd)
      for (const { term } of keywords) expect(term).not.toMatch(atAnEnd)
    }
  })
})

it('takes a function word for one also where a text of few words does not show its language', () => {
  const shown = ['Il y a un manque de choix dans le rayon', 'Nous avons vu que le prix de la carte est trop haut']
  const { carries, start } = tokenTable([...shown, 'Manque de personnel'])
  expect(carries.slice(start[2], start[3])).toEqual(Uint8Array.of(1, 0, 1))
  const alone = tokenTable(['Manque de personnel', 'The bill was wrong'])
  expect(alone.carries.slice(0, 3)).toEqual(Uint8Array.of(1, 1, 1))
})

it('measures share and lift of a term', () => {
  const battery = termsOf(texts, quarters, 4)[0]?.find(({ key }) => key === 'battery')
  expect(battery?.share).toBe(1)
  // 12 of 12 here, a quarter of all; 8 comments of prior: (12 + 8/4) / 20 / (1/4) = 2.8
  expect(battery?.lift).toBeCloseTo(2.8, 6)
})

it('gives a theme of everybody’s words no distinctiveness', () => {
  const mixed = Int32Array.from(texts, (_, i) => i % 4)
  const [own] = termsOf(texts, mixed, 4)
  expect(distinctiveness(own ?? [])).toBeLessThan(0.5)
})
