import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustForFamily, adjustWhereTested } from '#shared/domain/stats/benjamini-hochberg.ts'
import { fisherGreater } from '#shared/domain/stats/fisher.ts'
import { movementsOf } from '#shared/domain/stats/movement.ts'
import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import { rising } from '#shared/domain/stats/rising.ts'
import { trend } from '#shared/domain/stats/trend.ts'

const hits = fc.tuple(fc.nat(80), fc.nat(80)).map(([some, rest]) => ({ hits: some, of: some + rest }))

describe('Fisher’s exact test, one-sided', () => {
  it.each([
    [12, 180, 20, 600, 0.04384113519630661],
    [8, 10, 1, 6, 0.024475524475524483],
    [1, 10, 11, 14, 0.9999663480953022],
    [0, 10, 5, 20, 1],
    [5000, 50_000, 9000, 50_000, 1],
  ])('of %d in %d against %d in %d', (inside, size, outside, rest, known) => {
    expect(fisherGreater({ hits: inside, of: size }, { hits: outside, of: rest })).toBeCloseTo(known, 9)
  })

  it('says nothing of empty groups', () => {
    expect(fisherGreater({ hits: 0, of: 0 }, { hits: 3, of: 10 })).toBe(1)
    expect(fisherGreater({ hits: 3, of: 10 }, { hits: 0, of: 0 })).toBe(1)
    expect(fisherGreater({ hits: 0, of: 0 }, { hits: 0, of: 0 })).toBe(1)
  })

  it('is a probability, and both directions overlap by the table itself', () => {
    fc.assert(
      fc.property(hits, hits, (group, against) => {
        const more = fisherGreater(group, against)
        const less = fisherGreater(against, group)
        return more >= 0 && more <= 1 && more + less >= 1 - 1e-9
      }),
    )
  })
})

describe('Benjamini-Hochberg', () => {
  it('adjusts by rank and never lets a smaller p have the larger q', () => {
    const closeTo = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10))
    expect(adjustForFamily([0.01, 0.02, 0.03, 0.5])).toEqual(closeTo([0.04, 0.04, 0.04, 0.5]))
    expect(adjustForFamily([0.04, 0.001, 0.2, 0.03, 0.9])).toEqual(closeTo([1 / 15, 0.005, 0.25, 1 / 15, 0.9]))
    expect(adjustForFamily([])).toEqual([])
  })

  it('does not count in the family what could not be tested', () => {
    expect(adjustWhereTested([0.01, null, 0.5])).toEqual([0.02, null, 0.5])
  })

  it('keeps the order of the ps and never makes one smaller', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
    fc.assert(
      fc.property(ps, (some) => {
        const q = adjustForFamily(some)
        some.forEach((p, at) => {
          expect(q[at]).toBeGreaterThanOrEqual(p)
          expect(q[at]).toBeLessThanOrEqual(1)
          some.forEach((other, where) => {
            if (p < other) expect(q[at]).toBeLessThanOrEqual(q[where] ?? 0)
          })
        })
      }),
    )
  })
})

const fourBefore = (each: { hits: number; of: number }) => [each, each, each, each]

describe('rising', () => {
  it('has ratio 2.0 and p .0438 for 12 of 180 against 20 of 600 in the four periods before', () => {
    const found = rising([{ hits: 99, of: 99 }, ...fourBefore({ hits: 5, of: 150 }), { hits: 12, of: 180 }])
    expect(found?.before).toEqual({ hits: 20, of: 600 })
    expect(found?.ratio).toBeCloseTo(2, 10)
    expect(found?.p).toBeCloseTo(0.0438, 4)
  })

  it('needs five periods, and 3 units with the theme in the last', () => {
    expect(rising([...fourBefore({ hits: 0, of: 50 }).slice(1), { hits: 12, of: 50 }])).toBeNull()
    expect(rising([...fourBefore({ hits: 0, of: 50 }), { hits: 2, of: 50 }])).toBeNull()
    expect(rising([])).toBeNull()
  })

  it('has no ratio for a theme that is new, and needs somebody to have spoken before', () => {
    const found = rising([...fourBefore({ hits: 0, of: 50 }), { hits: 12, of: 50 }])
    expect(found?.ratio).toBeNull()
    expect(found?.p).toBeLessThan(0.001)
    expect(rising([...fourBefore({ hits: 0, of: 0 }), { hits: 12, of: 50 }])).toBeNull()
  })
})

const months = (themes: readonly number[], units: readonly number[]) =>
  themes.map((theme, at) => ({ hits: theme, of: units[at] ?? 0 }))
const workedMonths = months([12, 14, 13, 18, 20, 19, 25, 27], [200, 210, 190, 220, 215, 205, 230, 225])

describe('trend', () => {
  it('has Z 2.857 and p .0043 for the worked months', () => {
    expect(trend(workedMonths)?.z).toBeCloseTo(2.857, 3)
    expect(trend(workedMonths)?.p).toBeCloseTo(0.0043, 4)
  })

  it('turns its sign when time runs backwards', () => {
    const back = trend([...workedMonths].reverse())
    expect(back?.z).toBeCloseTo(-2.857, 3)
    expect(back?.p).toBeCloseTo(0.0043, 4)
  })

  it('is none where nothing can move', () => {
    expect(trend([])).toBeNull()
    expect(trend([{ hits: 3, of: 10 }])).toBeNull()
    expect(trend(months([0, 0, 0], [5, 6, 7]))).toBeNull()
    expect(trend(months([5, 6, 7], [5, 6, 7]))).toBeNull()
    expect(trend(months([0, 4, 0], [0, 9, 0]))).toBeNull()
  })

  it('gives a probability for any months', () => {
    fc.assert(
      fc.property(fc.array(hits, { maxLength: 14 }), (some) => {
        const found = trend(some)
        return found === null || (found.p >= 0 && found.p <= 1 && Number.isFinite(found.z))
      }),
    )
  })
})

describe('movements of all themes together', () => {
  const flat = {
    periods: [...fourBefore({ hits: 5, of: 50 }), { hits: 5, of: 50 }],
    months: months([5, 5, 5, 5], [50, 50, 50, 50]),
  }
  const up = {
    periods: [...fourBefore({ hits: 2, of: 50 }), { hits: 20, of: 50 }],
    months: months([2, 2, 4, 20], [50, 50, 50, 50]),
  }
  const down = {
    periods: [...fourBefore({ hits: 20, of: 50 }), { hits: 2, of: 50 }],
    months: months([30, 20, 10, 2], [50, 50, 50, 50]),
  }

  it('names what rises, falls and stays', () => {
    expect(movementsOf([flat, up, down]).map(({ direction }) => direction)).toEqual(['flat', 'rising', 'falling'])
  })

  it('calls it flat where the last period rises against a falling year', () => {
    const [mixed] = movementsOf([{ periods: up.periods, months: down.months }])
    expect(mixed?.rising?.q).toBeLessThan(0.1)
    expect(mixed?.trend?.z).toBeLessThan(0)
    expect(mixed?.direction).toBe('flat')
  })

  it('counts both tests of every theme in one family', () => {
    // Five flat themes bring ten tests, so the worked p of .0438 no longer passes 10%.
    const rises = { periods: [...fourBefore({ hits: 5, of: 150 }), { hits: 12, of: 180 }], months: [] }
    expect(movementsOf([rises])[0]?.direction).toBe('rising')
    const [among] = movementsOf([rises, flat, flat, flat, flat, flat])
    expect(among?.rising?.q).toBeCloseTo(0.0438 * 11, 2)
    expect(among?.direction).toBe('flat')
  })

  it('has no direction where neither test could be made', () => {
    expect(movementsOf([{ periods: [], months: [] }])).toEqual([{ rising: null, trend: null, direction: null }])
  })
})

describe('over-representation', () => {
  const table = {
    units: 100,
    withTheme: [20, 10],
    segments: [
      { segment: 'enterprise', units: 30, withTheme: [15, 3] },
      { segment: 'team', units: 60, withTheme: [5, 6] },
      { segment: 'everyone', units: 100, withTheme: [20, 10] },
      { segment: 'nobody', units: 0, withTheme: [0, 0] },
    ],
  }

  it('compares the share within with the share of all others', () => {
    const [cell] = overRepresentation(table)
    expect(cell).toMatchObject({
      theme: 0,
      segment: 'enterprise',
      within: { hits: 15, of: 30 },
      outside: { hits: 5, of: 70 },
      overRepresented: true,
    })
    expect(cell?.ratio).toBeCloseTo(7, 10)
    expect(cell?.q).toBeCloseTo((cell?.p ?? 0) * 4, 12)
  })

  it('leaves out segments that cannot be compared, and finds nothing in even shares', () => {
    const cells = overRepresentation(table)
    expect(cells.map(({ segment, theme }) => `${segment} ${theme}`)).toEqual([
      'enterprise 0',
      'enterprise 1',
      'team 0',
      'team 1',
    ])
    expect(cells.filter(({ overRepresented }) => overRepresented)).toHaveLength(1)
  })

  it('has no ratio where nobody outside raises the theme', () => {
    const [cell] = overRepresentation({
      units: 20,
      withTheme: [4],
      segments: [{ segment: 'a', units: 5, withTheme: [4] }],
    })
    expect(cell?.ratio).toBeNull()
    expect(cell?.overRepresented).toBe(true)
  })
})
