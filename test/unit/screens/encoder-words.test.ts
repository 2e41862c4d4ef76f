import { expect, it } from 'vitest'
import { encoderLine, speedWords } from '../../../renderer/src/screens/settings/encoder-words.ts'

it('says how long an encoder takes as a person would', () => {
  expect(speedWords(400)).toBe('under a second for 1,000 comments')
  expect(speedWords(12_400)).toBe('about 12 seconds for 1,000 comments')
  expect(speedWords(95_000)).toBe('about 2 minutes for 1,000 comments')
})

it('names the encoder in use and what is wrong with the chosen one', () => {
  const own = { name: 'mini', place: '/models/mini', dims: 384, msPerThousand: 3000 }
  expect(encoderLine({ inUse: 'mini', own: { ...own, isUsable: true } })).toMatchObject({
    title: 'mini',
    problem: null,
  })
  expect(encoderLine({ inUse: 'built in', own: { ...own, isUsable: false } }).problem).toMatch(
    'Choose the folder again.',
  )
  expect(encoderLine({ inUse: 'built in', own: null }).title).toBe('The built-in one')
  expect(encoderLine({ inUse: null, own: null }).detail).toMatch('words alone')
})
