import { describe, expect, it } from 'vitest'
import { lexicalWeight } from '#analysis/lexical-weight.ts'

const pieces =
  (cutWords: ReadonlySet<string>) =>
  (word: string): number =>
    cutWords.has(word) ? 3 : 1

describe('the weight of words against meaning', () => {
  it('is least where the encoder knows every word', () => {
    expect(lexicalWeight(['the card has not arrived', 'where is my card'], pieces(new Set()))).toBe(0.7)
  })

  it('grows with the share of words the encoder cuts into pieces', () => {
    const texts = ['sync the kanban with zendesk', 'the kanban board is slow today']
    const few = lexicalWeight(texts, pieces(new Set(['zendesk'])))
    const more = lexicalWeight(texts, pieces(new Set(['zendesk', 'kanban'])))
    expect(few).toBeGreaterThan(0.7)
    expect(more).toBeGreaterThan(few)
    expect(more).toBeLessThanOrEqual(1.4)
  })

  it('has a ceiling for texts in a language the encoder does not know', () => {
    expect(lexicalWeight(['très bien accueilli'], () => 4)).toBe(1.4)
  })

  it('stands for texts without words', () => {
    expect(lexicalWeight(['12 34', ''], () => 1)).toBe(0.7)
  })
})
