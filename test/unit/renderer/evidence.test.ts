import { describe, expect, it } from 'vitest'
import { defaultSort, pageInput, setParts } from '../../../renderer/src/screens/evidence/evidence-query.ts'
import { pagesBetween } from '../../../renderer/src/api/pages.ts'
import {
  attributePart,
  chosenAttribute,
  chosenIn,
  facetLabel,
  facetPart,
} from '../../../renderer/src/screens/evidence/facets.ts'
import { completeLayout, movedBefore, movedBy } from '../../../renderer/src/screens/evidence/column-layout.ts'
import { readingSentence } from '../../../renderer/src/screens/evidence/reading-words.ts'
import { spokenStretches, stretchesOf } from '../../../renderer/src/screens/evidence/record-words.ts'
import { evidenceSearchSchema } from '../../../renderer/src/route-search.ts'
import { clockOf } from '../../../renderer/src/ui/clock.ts'
import { quoteOrigin, quoteTag } from '../../../renderer/src/ui/quote-origin.ts'

const comment = (start: number, end: number) => ({
  comment: `c${start}`,
  evidenceId: 'E-0001',
  start,
  end,
  voice: 'customer' as const,
  themes: [],
  spans: [],
  isExcluded: false,
  tags: [],
  reading: { tone: null, speech: null, language: null },
})

describe('the Evidence screen', () => {
  it('fetches the pages that hold the rows in view', () => {
    expect(pagesBetween(0, 40)).toEqual([0])
    expect(pagesBetween(90, 110)).toEqual([0, 1])
    expect(pagesBetween(100, 200)).toEqual([1])
    expect(pagesBetween(0, 0)).toEqual([])
    expect(pageInput({ filter: {}, sort: 'newest' }, 3)).toMatchObject({ offset: 300, limit: 100 })
  })

  it('asks the same question once: what is not set is not part of it', () => {
    expect(setParts({ search: '', kinds: [], from: null, themes: ['t1'] })).toEqual({ themes: ['t1'] })
  })

  it('puts the best match first while searching', () => {
    expect(defaultSort({ search: 'export' })).toBe('relevance')
    expect(defaultSort({})).toBe('newest')
    expect(defaultSort({ search: 'export', like: 'E-0001' })).toBe('nearest')
  })

  it('leaves out of the address what it does not understand', () => {
    expect(evidenceSearchSchema.parse({ kinds: ['poem'], sort: 'upwards', search: 'export' })).toEqual({
      search: 'export',
    })
  })

  it('keeps a filter through its facet and back', () => {
    const part = facetPart('bands', ['detractor'])
    expect(chosenIn(part, 'bands')).toEqual(['detractor'])
    expect(facetLabel('themes', { value: 'none', label: 'none' })).toBe('Without a theme')
  })

  it('keeps tone, kind of comment and language in the address, and leaves out what is none', () => {
    expect(facetPart('tones', ['negative'])).toEqual({ tones: ['negative'] })
    expect(evidenceSearchSchema.parse({ tones: ['negative'], speeches: ['complaint'], languages: ['xx'] })).toEqual({
      tones: ['negative'],
      speeches: ['complaint'],
    })
    expect(facetLabel('languages', { value: 'fr', label: 'fr' })).toBe('French')
    expect(facetLabel('languages', { value: 'unknown', label: 'unknown' })).toBe('Unknown language')
  })

  it('says what a tone rests on, and never says it as certain', () => {
    const read = { speech: 'complaint', language: 'en' } as const
    expect(readingSentence({ ...read, tone: { is: 'negative', from: 'words', score: -0.4 } })).toBe(
      'Sounds negative, from the words · reads like a complaint',
    )
    expect(readingSentence({ ...read, tone: { is: 'negative', from: 'words', score: -0.9 } })).toMatch(
      /^Sounds very negative, from the words/,
    )
    expect(
      readingSentence({ speech: 'praise', language: 'fr', tone: { is: 'positive', from: 'score', score: null } }),
    ).toBe('Counts as positive, from the score · reads like praise · in French')
    expect(readingSentence({ tone: null, speech: null, language: null })).toBeNull()
  })

  it('cuts a passage at its comments without changing a letter', () => {
    const text = 'Fine so far. Exports time out. We copy by hand.'
    const cut = stretchesOf({ text, comments: [comment(31, 47), comment(13, 30)] })
    expect(cut.map((stretch) => stretch.text).join('')).toBe(text)
    expect(cut.filter((stretch) => stretch.type === 'comment').map((stretch) => stretch.text)).toEqual([
      'Exports time out.',
      'We copy by hand.',
    ])
  })

  it('cuts a comment where it speaks to a theme without changing a letter, and takes no letter twice', () => {
    const text = 'Exports time out, the rest is fine.'
    const cut = spokenStretches(text, [
      { theme: 't2', span: [8, 20] },
      { theme: 't1', span: [0, 16] },
      { theme: 't3', span: [18, 99] },
    ])
    expect(cut.map((stretch) => stretch.text).join('')).toBe(text)
    expect(cut.map(({ text: words, theme }) => [words, theme])).toEqual([
      ['Exports time out', 't1'],
      [', ', null],
      ['the rest is fine.', 't3'],
    ])
  })

  it('keeps the columns laid out and puts one that is new where it stands by itself', () => {
    const known = ['source', 'text', 'tags', 'date'].map((id) => ({ id, isShown: id !== 'tags' }))
    const layout = completeLayout(known, [
      { id: 'date', isShown: true, widthPx: 120 },
      { id: 'gone', isShown: true, widthPx: null },
      { id: 'text', isShown: true, widthPx: null },
    ])
    expect(layout.map(({ id, isShown }) => [id, isShown])).toEqual([
      ['source', true],
      ['date', true],
      ['text', true],
      ['tags', false],
    ])
    expect(movedBefore(layout, 'tags', 'date').map(({ id }) => id)).toEqual(['source', 'tags', 'date', 'text'])
    expect(movedBy(layout, 'source', 1).map(({ id }) => id)).toEqual(['date', 'source', 'text', 'tags'])
    expect(movedBy(layout, 'source', -1)).toEqual(layout)
  })

  it('keeps what is chosen of one attribute when another is chosen', () => {
    const region = attributePart({}, 'Region', ['EMEA'])
    const both = attributePart(region, 'Plan', ['Team', 'Free'])
    expect(chosenAttribute(both, 'Region')).toEqual(['EMEA'])
    expect(attributePart(both, 'Region', [])).toEqual({ attributes: [{ name: 'Plan', values: ['Team', 'Free'] }] })
  })

  it('writes a place in a recording as a clock', () => {
    expect([0, 872_000, 3_912_000].map(clockOf)).toEqual(['0:00', '14:32', '1:05:12'])
  })

  it('says first what matters most about where a quotation comes from', () => {
    const score = { kind: 'nps', value: 3, min: 0, max: 10, band: 'detractor' } as const
    const plain = { kind: 'survey', score: null, startMs: null, outcome: null, amount: null } as const
    expect(quoteTag({ ...plain, score })).toEqual({ text: 'NPS 3', tone: 'bad' })
    expect(quoteTag({ ...plain, kind: 'call', startMs: 872_000 }).text).toBe('Call 14:32')
    expect(
      quoteTag({ ...plain, kind: 'deal', outcome: 'lost', amount: { amountMinor: 24_000_000, currency: 'USD' } }),
    ).toEqual({ text: 'Lost $240K', tone: 'bad' })
    expect(quoteOrigin({ kind: 'survey', score, account: null, file: 'answers.csv' })).toEqual([
      'Survey',
      'answers.csv',
    ])
  })
})
