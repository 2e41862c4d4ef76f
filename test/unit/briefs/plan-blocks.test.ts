import { expect, it } from 'vitest'
import { buildBrief } from '#engine/briefs/build.ts'
import { renderMarkdown } from '#engine/briefs/markdown.ts'
import { briefOptionsSchema } from '#shared/contract/briefs.ts'
import { briefInput, priority } from './brief-input.ts'

const options = briefOptionsSchema.parse({})
const markdown = (changes: Parameters<typeof priority>[0]): string =>
  renderMarkdown(buildBrief(briefInput({ priorities: [priority(changes)] }), options))

it('says what is asked and by when before the finding, and why it helps', () => {
  const text = markdown({
    ask: 'two engineers for a quarter',
    askOn: '2027-01-15',
    decision: 'Books close a day sooner',
  })
  expect(text).toContain('The ask, by 15 Jan 2027: two engineers for a quarter.')
  expect(text).toContain('on the day they ask. Books close a day sooner.')
  expect(text.indexOf('The ask')).toBeLessThan(text.indexOf('510 comments from'))
})

it('lists moves with owner and date in their order, and says which are done', () => {
  const text = markdown({
    moves: [
      { text: 'Resume broken exports', owner: 'CTO', dueOn: '2027-02-01', isDone: true },
      { text: 'Deliver on a schedule', owner: '', dueOn: null, isDone: false },
    ],
  })
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.some((row) => /Resume broken exports.*CTO.*1 Feb 2027.*done/.test(row))).toBe(true)
  expect(text.indexOf('Resume broken exports')).toBeLessThan(text.indexOf('Deliver on a schedule'))
})

it('lists alternatives, and what is not known before what the numbers lack', () => {
  const text = markdown({ alternatives: ['Buy a connector'], unknowns: ['Whether partners would ship it'] })
  expect(text).toContain('Buy a connector.')
  const unknown = text.slice(text.indexOf('Not known'))
  expect(unknown.indexOf('Whether partners would ship it.')).toBeLessThan(unknown.indexOf('The value of 12 accounts'))
})

it('says nothing of a plan that is not written', () => {
  const text = markdown({})
  for (const word of ['The ask', 'Moves', 'Alternatives']) expect(text).not.toContain(word)
})
