import { describe, expect, it } from 'vitest'
import type { ThemeRow } from '#shared/contract/themes.ts'
import { nestedRows } from '../../../renderer/src/screens/themes/nested-rows.ts'

const row = (id: string, parent: string | null): ThemeRow => ({
  id,
  parent,
  label: id,
  colour: 0,
  description: '',
  isLocked: false,
  isEdited: false,
  isSevere: false,
  comments: 1,
  units: 1,
  npsImpact: null,
  atStake: null,
  months: [],
  trend: 'unknown',
  grade: { grade: 1, word: 'Weak', reasons: [] },
  priority: null,
})
const ids = (rows: readonly ThemeRow[]) => rows.map(({ id }) => id)

describe('rows of themes', () => {
  it('stand below the theme they are part of, each level in the order it was sorted', () => {
    const sorted = [row('part 2', 'whole'), row('other', null), row('whole', null), row('part 1', 'whole')]
    expect(ids(nestedRows(sorted))).toEqual(['other', 'whole', 'part 2', 'part 1'])
  })

  it('stand by themselves where the theme they are part of is not shown', () => {
    expect(ids(nestedRows([row('part', 'gone'), row('other', null)]))).toEqual(['part', 'other'])
  })
})
