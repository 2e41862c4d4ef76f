import { describe, expect, it } from 'vitest'
import { assignmentsOf } from '#analysis/comment-themes.ts'
import type { Memberships } from '#analysis/memberships.ts'
import { unitsOf } from '#analysis/units.ts'

const first = 'The parking is so far away that my mother could hardly walk from there to the entrance of the building.'
const second = 'The food on the ward was cold again and nobody had asked what she could eat.'
const text = `${first} ${second}`
const units = unitsOf([text, 'A short one'])
const placed: Memberships = {
  start: Int32Array.of(0, 1, 2),
  theme: Int32Array.of(4, 0),
  strength: Float64Array.of(0.5, 0.9),
}
const unplaced: Memberships = { ...placed, start: Int32Array.of(0, 0, 1), theme: Int32Array.of(0) }
const rowsOf = (memberships: Memberships, theme: readonly number[], strength: readonly number[]) => {
  const found = assignmentsOf(units, memberships, {
    theme: Int32Array.from(theme),
    strength: Float32Array.from(strength),
  })
  return Array.from(found.text.keys())
    .filter((row) => found.text[row] === 0)
    .map((row) => ({
      theme: found.theme[row],
      strength: Number(found.strength[row]?.toFixed(3)),
      rank: found.rank[row],
      said: text.slice(found.start[row], found.start[row] === -1 ? 0 : found.end[row]),
    }))
}

describe('the themes of a long comment', () => {
  it('are that of the whole and those of its sentences, each with the sentence that speaks to it', () => {
    expect(rowsOf(placed, [4, 7], [0.6, 0.9])).toEqual([
      { theme: 4, strength: 0.6, rank: 0, said: first },
      { theme: 7, strength: 0.599, rank: 1, said: second },
    ])
  })

  it('lead with what it was clustered into, however strongly a sentence says another', () => {
    const [own, other] = rowsOf(placed, [4, 1], [0.8, 0.9])
    expect(own?.theme).toBe(4)
    expect(other?.theme).toBe(1)
    expect(other?.strength).toBeLessThan(own?.strength ?? 0)
  })

  it('are each there once, with the sentence that says it most', () => {
    expect(rowsOf(placed, [4, 4], [0.3, 0.4])).toEqual([{ theme: 4, strength: 0.5, rank: 0, said: second }])
  })

  it('stand for all of it where no sentence speaks to them', () => {
    expect(rowsOf(placed, [-1, 7], [0, 0.4])).toEqual([
      { theme: 4, strength: 0.5, rank: 0, said: '' },
      { theme: 7, strength: 0.4, rank: 1, said: second },
    ])
  })

  it('are those of its sentences, strongest first, where the whole fits nowhere', () => {
    expect(rowsOf(unplaced, [2, 7], [0.75, 0.8]).map(({ theme }) => theme)).toEqual([7, 2])
  })

  it('are none where the whole fits nowhere and a sentence says it but weakly', () => {
    expect(rowsOf(unplaced, [2, 7], [0.6, 0.8]).map(({ theme }) => theme)).toEqual([7])
  })
})

it('gives a short comment no span', () => {
  const found = assignmentsOf(units, placed, { theme: Int32Array.of(-1, -1), strength: new Float32Array(2) })
  expect(found.start.at(-1)).toBe(-1)
  expect(found.end.at(-1)).toBe(-1)
})
