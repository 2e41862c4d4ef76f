import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Quote } from '#shared/contract/values.ts'
import { QuoteBlock } from '../../../renderer/src/ui/quote-block.tsx'

const quote = (voice: Quote['voice']): Quote => ({
  comment: 'c_1',
  evidenceId: 'E-0147',
  text: 'Their security team closed the file that day.',
  marks: [],
  voice,
  kind: 'deal',
  outcome: 'lost',
  amount: null,
  score: null,
  account: null,
  when: null,
  startMs: null,
  file: 'deals.csv',
})
const shown = (voice: Quote['voice']): string =>
  renderToStaticMarkup(createElement(QuoteBlock, { quote: quote(voice) }))

describe('a quotation on screen', () => {
  it('stands in quotation marks where the customer said it', () => {
    expect(shown('customer')).toMatch(/“.*security team.*”/)
    expect(shown('customer')).not.toContain('Reported by staff')
  })

  it('stands without them where staff reported it, and says so', () => {
    expect(shown('reported')).toContain('security team')
    expect(shown('reported')).not.toMatch(/[“”"]Their|day\.[“”"]/)
    expect(shown('reported')).toContain('Reported by staff')
  })
})
