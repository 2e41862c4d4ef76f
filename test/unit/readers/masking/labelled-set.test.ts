import { describe, expect, it } from 'vitest'
import { findersFor } from '#engine/readers/masking/finders.ts'
import { locate } from '#engine/readers/masking/locate.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'
import { labelledTexts, parts, type LabelledText } from '../../../bench/masking/labelled-texts.ts'
import { score } from '../../../bench/masking/score.ts'

const finders = findersFor(usualMaskKinds, null)
const withoutNames = (texts: readonly LabelledText[]): readonly LabelledText[] =>
  texts.map((text) => ({ ...text, spans: text.spans.filter(({ kind }) => kind !== 'name') }))

describe('the labelled set', () => {
  it('has at least 400 texts with something to mask and 250 without', () => {
    const texts = parts.flatMap(labelledTexts)
    const some = texts.filter(({ spans }) => spans.length > 0).length
    expect(some).toBeGreaterThanOrEqual(400)
    expect(texts.length - some).toBeGreaterThanOrEqual(250)
  })

  it.each(parts)('is masked at least 98 in 100 and wrongly at most 3 in 100 in its part %s', (part) => {
    const { kinds } = score(withoutNames(labelledTexts(part)), (text) =>
      locate(text, finders).map(({ start, end, finder }) => ({ kind: finder.kind, start, end })),
    )
    const sum = (of: (typeof kinds)[number][]): readonly number[] =>
      (['labelled', 'hit', 'found', 'right'] as const).map((what) => of.reduce((total, one) => total + one[what], 0))
    const [labelled = 0, hit = 0, found = 0, right = 0] = sum([...kinds])
    expect(hit / labelled).toBeGreaterThanOrEqual(0.98)
    expect(right / found).toBeGreaterThanOrEqual(0.97)
  })
})
