import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropMove, moved, stepMove } from '../../../renderer/src/screens/priorities/rank-order.ts'
import { rowKeys } from '../../../renderer/src/screens/priorities/row-keys.ts'

const order = ['a', 'b', 'c', 'd']

describe('moving a priority by one place', () => {
  it('puts it before the one above, or after the one below', () => {
    expect(stepMove(order, 'c', -1)).toEqual({ id: 'c', before: 'b' })
    expect(stepMove(order, 'b', 1)).toEqual({ id: 'b', before: 'd' })
    expect(stepMove(order, 'c', 1)).toEqual({ id: 'c', before: null })
  })

  it('goes no further than the first and the last place', () => {
    expect(stepMove(order, 'a', -1)).toBeNull()
    expect(stepMove(order, 'd', 1)).toBeNull()
    expect(stepMove(order, 'gone', 1)).toBeNull()
  })

  it('is taken back by the step the other way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.constantFrom(-1 as const, 1 as const), (id, by) => {
        const there = stepMove(order, id, by)
        fc.pre(there !== null)
        const after = there ? moved(order, there) : order
        const back = stepMove(after, id, by === 1 ? -1 : 1)
        expect(back && moved(after, back)).toEqual(order)
      }),
    )
  })
})

describe('dropping a priority beside another', () => {
  it('puts it before or after that one', () => {
    expect(dropMove(order, { id: 'd', onto: 'a', position: 'before' })).toEqual({ id: 'd', before: 'a' })
    expect(dropMove(order, { id: 'a', onto: 'c', position: 'after' })).toEqual({ id: 'a', before: 'd' })
    expect(dropMove(order, { id: 'a', onto: 'd', position: 'after' })).toEqual({ id: 'a', before: null })
  })

  it('changes nothing where it already is', () => {
    expect(dropMove(order, { id: 'b', onto: 'b', position: 'before' })).toBeNull()
    expect(dropMove(order, { id: 'b', onto: 'a', position: 'after' })).toBeNull()
    expect(dropMove(order, { id: 'b', onto: 'c', position: 'before' })).toBeNull()
    expect(dropMove(order, { id: 'd', onto: 'c', position: 'after' })).toBeNull()
  })

  it('leaves it beside the one it was dropped on and loses nothing', () => {
    const one = fc.constantFrom(...order)
    fc.assert(
      fc.property(one, one, fc.constantFrom('before' as const, 'after' as const), (id, onto, position) => {
        const move = dropMove(order, { id, onto, position })
        const after = move ? moved(order, move) : order
        expect([...after].sort()).toEqual(order)
        if (id !== onto) expect(after.indexOf(id) - after.indexOf(onto)).toBe(position === 'before' ? -1 : 1)
      }),
    )
  })
})

describe('keys of rows', () => {
  it('stay with a row while another changes, and tell equal texts apart', () => {
    expect(rowKeys(['NPS', 'Churn', 'NPS'])).toEqual(['NPS 1', 'Churn 1', 'NPS 2'])
    expect(rowKeys(['Calls', 'Churn', 'NPS'])[1]).toBe('Churn 1')
  })
})
