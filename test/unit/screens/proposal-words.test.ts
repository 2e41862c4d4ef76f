import { describe, expect, it } from 'vitest'
import {
  headlineOf,
  isTold,
  journeyOf,
  movesOf,
  stateWord,
  summaryOf,
  unshownWords,
} from '../../../renderer/src/screens/themes/proposal-words.ts'

const theme = {
  id: 't1',
  label: 'Invoices',
  colour: 1,
  before: 40,
  after: 63,
  joined: 26,
  left: 3,
  state: 'changed',
  isLocked: false,
  sinceLocked: 0,
  examples: [],
} as const

const proposal = {
  proposal: 'p',
  kind: 'find' as const,
  fresh: 1204,
  placed: { before: 4000, after: 5104 },
  unplaced: { before: 1604, after: 500 },
  change: { compared: 4000, moved: 240, adjustedRand: 0.913, joined: 1104 },
  themes: [theme, { ...theme, id: null, state: 'new' as const }, { ...theme, id: 't3', state: 'retired' as const }].map(
    (one) => ({ ...one, examples: [] }),
  ),
}

describe('what a preview says', () => {
  it('names what it is about', () => {
    expect(headlineOf({ kind: 'place', fresh: 1204 })).toBe('Where 1,204 new comments would go')
    expect(headlineOf({ kind: 'find', fresh: 0 })).toBe('What would change in the themes')
  })

  it('sums up what comes, what goes and how much moves', () => {
    expect(summaryOf(proposal).join(' ')).toBe(
      '1,104 comments in no theme would get one. 500 would be in no theme, instead of 1,604 now. 1 theme would be new. ' +
        '1 theme would go. 94% of those in a theme would stay in it: an agreement of 0.91, where 1 is the same themes ' +
        'and 0 no more alike than by chance.',
    )
  })

  it('says so when nothing that is there moves', () => {
    const still = { ...proposal, themes: [], change: { compared: 9, moved: 0, adjustedRand: 1, joined: 0 } }
    expect(summaryOf({ ...still, unplaced: { before: 4, after: 4 } })).toEqual([
      'No comment in no theme would get one.',
      '4 would be in no theme, as now.',
      'No comment leaves its theme.',
    ])
  })

  it('shows what comes and goes with signs, and whence and where to', () => {
    expect(movesOf(theme)).toBe('+26 −3')
    expect(movesOf({ joined: 0, left: 0 })).toBe('')
    const example = { comment: 'c', text: 'Late again', from: null, to: 'Invoices' }
    expect(journeyOf(theme, example)).toBe('was in none')
    expect(journeyOf(theme, { ...example, from: 'Prices' })).toBe('from “Prices”')
    expect(journeyOf(theme, { ...example, from: 'Invoices', to: null })).toBe('to none')
  })

  it('tells a theme that goes from a new one of the same name', () => {
    const [goes, comes] = [
      { state: 'retired', label: 'Invoices' },
      { state: 'new', label: 'Invoices' },
    ] as const
    expect([stateWord(goes, [goes, comes]), stateWord(comes, [goes, comes])]).toEqual([
      'goes, its name stays',
      'new, takes the name',
    ])
    expect([stateWord(goes, [goes]), stateWord(comes, [comes])]).toEqual(['goes', 'new'])
    expect(stateWord({ state: 'changed', label: 'Invoices' }, [goes, comes])).toBeNull()
  })

  it('says how many comments its examples leave out', () => {
    const example = { comment: 'c', text: 'Late again', from: null, to: 'Invoices' }
    expect(unshownWords({ joined: 20, left: 4, examples: [example, example, example] })).toBe('and 21 more')
    expect(unshownWords({ joined: 1, left: 0, examples: [example] })).toBeNull()
  })

  it('passes over themes in which nothing changes', () => {
    expect(isTold({ ...theme, state: 'same', joined: 0, left: 0, examples: [] })).toBe(false)
    expect(isTold({ ...theme, state: 'kept', joined: 0, left: 0, sinceLocked: 2, examples: [] })).toBe(true)
  })
})
