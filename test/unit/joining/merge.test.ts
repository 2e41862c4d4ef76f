import { describe, expect, it } from 'vitest'
import { merge, type Conflict, type Side } from '#engine/features/joining/merge.ts'
import type { JoinedTable } from '#engine/features/joining/parts.ts'
import { settle } from '#engine/features/joining/settle.ts'
import {
  emptyState,
  packState,
  put,
  rowsOf,
  unpackState,
  type Row,
  type State,
} from '#engine/features/joining/state.ts'

const theme = (id: string, changed: Row = {}): [JoinedTable, Row] => [
  'theme',
  {
    id,
    label: `Theme ${id}`,
    description: '',
    state: 'active',
    merged_into: null,
    parent: null,
    is_archived: 0,
    is_locked: 0,
    is_severe: 0,
    is_edited: 0,
    is_retired: 0,
    created_at: `2026-01-01 ${id}`,
    ...changed,
  },
]
const pin = (comment: string, into: string, kind = 'in'): [JoinedTable, Row] => ['pin', { comment, theme: into, kind }]

function stateOf(...rows: readonly [JoinedTable, Row][]): State {
  const state = emptyState()
  for (const [table, row] of rows) put(state, table, row)
  return state
}

function joined(base: State | null, mine: State, theirs: State, side: Side = 'mine') {
  const seen: Conflict[] = []
  const { state } = merge({ base, mine, theirs }, (conflict) => {
    seen.push(conflict)
    return side
  })
  settle(state, theirs, mine)
  return { seen, rows: (table: JoinedTable) => [...rowsOf(state, table).values()] }
}

describe('joining what two people decided', () => {
  const base = stateOf(theme('a'), theme('b'), theme('c'))

  it('takes what one changed, and asks only where both changed the same in other ways', () => {
    const mine = stateOf(theme('a', { label: 'Mine' }), theme('b', { label: 'Same' }), theme('c'))
    const theirs = stateOf(
      theme('a', { label: 'Theirs', description: 'New' }),
      theme('b', { label: 'Same' }),
      theme('c', { is_locked: 1 }),
    )
    const { seen, rows } = joined(base, mine, theirs, 'theirs')
    expect(seen.map(({ id }) => id)).toEqual(['theme ["a"] label'])
    expect(rows('theme').map(({ label, description, is_locked }) => [label, description, is_locked])).toEqual([
      ['Theirs', 'New', 0],
      ['Same', '', 0],
      ['Theme c', '', 1],
    ])
  })

  it('without a common past asks about every value that differs, and takes nothing as removed', () => {
    const { seen, rows } = joined(
      null,
      stateOf(theme('a', { label: 'Mine' }), theme('b')),
      stateOf(theme('a'), theme('c')),
    )
    expect(seen.map(({ columns }) => columns)).toEqual([['label']])
    expect(rows('theme').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('takes what one removed, and asks where the other went on with it', () => {
    const note: [JoinedTable, Row] = ['theme_note', { id: 'n', theme: 'a', text: 'First' }]
    const other: [JoinedTable, Row] = ['theme_note', { id: 'n', theme: 'a', text: 'Second' }]
    const was = stateOf(theme('a'), note)
    expect(joined(was, stateOf(theme('a')), stateOf(theme('a'), note)).rows('theme_note')).toEqual([])
    const asked = joined(was, stateOf(theme('a')), stateOf(theme('a'), other), 'theirs')
    expect(asked.seen).toHaveLength(1)
    expect(asked.rows('theme_note')).toEqual([other[1]])
  })

  it('keeps or removes a priority with all that belongs to it', () => {
    const priority: [JoinedTable, Row] = ['priority', { scope: 's', id: 'p', title: 'One', cycle: 'q' }]
    const move = (id: string): [JoinedTable, Row] => ['move', { scope: 's', id, priority: 'p', text: id }]
    const cycle: [JoinedTable, Row] = ['cycle', { id: 'q', name: 'Q1', state: 'open' }]
    const was = stateOf(cycle, priority, move('first'))
    const worked = stateOf(cycle, priority, move('first'), move('second'))
    const kept = joined(was, stateOf(cycle), worked, 'theirs')
    expect([kept.seen.length, kept.rows('priority').length, kept.rows('move').length]).toEqual([1, 1, 2])
    const gone = joined(was, stateOf(cycle), worked, 'mine')
    expect([gone.rows('priority').length, gone.rows('move').length]).toEqual([0, 0])
  })

  it('makes one choice for all comments that both put into the same two themes', () => {
    const was = stateOf(theme('a'), theme('b'), pin('c0', 'a'))
    const mine = stateOf(theme('a'), theme('b'), pin('c0', 'a'), pin('c1', 'a'), pin('c2', 'a'), pin('c3', 'a'))
    const theirs = stateOf(theme('a'), theme('b'), pin('c1', 'b'), pin('c2', 'b'), pin('c4', 'b'))
    const { seen, rows } = joined(was, mine, theirs, 'theirs')
    expect(seen.map(({ count }) => count)).toEqual([2])
    expect(
      rows('pin')
        .map(({ comment, theme: into }) => `${comment}${into}`)
        .sort(),
    ).toEqual(['c1b', 'c2b', 'c3a', 'c4b'])
  })

  it('asks about a theme that one put away and the other worked on', () => {
    const mine = stateOf(theme('a', { state: 'merged', merged_into: 'b' }), theme('b'), theme('c'))
    const theirs = stateOf(theme('a', { label: 'Worked on' }), theme('b'), theme('c'))
    const { seen, rows } = joined(base, mine, theirs, 'theirs')
    expect(seen.map(({ columns }) => columns)).toEqual([null])
    expect(rows('theme')[0]).toMatchObject({ state: 'active', merged_into: null, label: 'Worked on' })
  })

  it('straightens merges in a row and in a circle, and tells equal names apart', () => {
    const mine = stateOf(
      theme('a', { state: 'merged', merged_into: 'b' }),
      theme('b'),
      theme('c'),
      theme('d', { label: 'New' }),
    )
    const theirs = stateOf(
      theme('a'),
      theme('b', { state: 'merged', merged_into: 'c' }),
      theme('c'),
      theme('e', { label: 'new' }),
    )
    expect(
      joined(base, mine, theirs)
        .rows('theme')
        .map(({ label, merged_into }) => [label, merged_into]),
    ).toEqual([
      ['Theme a', 'c'],
      ['Theme b', 'c'],
      ['Theme c', null],
      ['New', null],
      ['new 2', null],
    ])
    const back = stateOf(theme('a'), theme('b', { state: 'merged', merged_into: 'a' }), theme('c'))
    const circle = stateOf(theme('a', { state: 'merged', merged_into: 'b' }), theme('b'), theme('c'))
    expect(
      joined(base, circle, back)
        .rows('theme')
        .map(({ state, merged_into }) => [state, merged_into]),
    ).toEqual([
      ['active', null],
      ['merged', 'a'],
      ['active', null],
    ])
  })

  it('takes priorities as they were signed, and asks where the other went on with them', () => {
    const cycle = (state: string): [JoinedTable, Row] => [
      'cycle',
      { id: 'q', name: 'Q1', state, snapshot: state === 'open' ? null : '{}' },
    ]
    const priority = (title: string): [JoinedTable, Row] => ['priority', { scope: 's', id: 'p', title, cycle: 'q' }]
    const of = (...rows: [JoinedTable, Row][]): State => ({ ...stateOf(...rows), inUse: new Map([['q', 's']]) })
    const was = of(cycle('open'), priority('One'))
    const signed = of(cycle('committed'), priority('One'))
    const worked = of(cycle('open'), priority('Two'))
    const asSigned = joined(was, signed, worked, 'mine')
    expect(asSigned.seen).toHaveLength(1)
    expect([asSigned.rows('cycle')[0]?.state, asSigned.rows('priority')[0]?.title]).toEqual(['committed', 'One'])
    const open = joined(was, signed, worked, 'theirs')
    expect([open.rows('cycle')[0]?.state, open.rows('priority')[0]?.title]).toEqual(['open', 'Two'])
    expect(joined(was, signed, was).seen).toEqual([])
  })

  it('packs a state and finds it again, under other ids where it is told so', () => {
    const packed = packState(stateOf(theme('theme_first'), pin('c', 'theme_first')))
    const again = unpackState(packed, new Map([['theme_first', 'theme_other']]))
    expect([...rowsOf(again, 'pin').values()]).toEqual([{ comment: 'c', theme: 'theme_other', kind: 'in' }])
    expect([...rowsOf(again, 'theme').keys()]).toEqual(['["theme_other"]'])
  })
})
