import { expect, it } from 'vitest'
import { stabilityWords } from '../../../renderer/src/screens/themes/grain-words.ts'

it('says how well the themes of a setting hold against what the machine chooses', () => {
  const grains = [0.7, 0.81, 0.82, null].map((stability, nth) => ({ themes: 10 * (nth + 1), stability }))
  const words = [0, 1, 2, 3].map((place) => stabilityWords({ grains, chosen: 2 }, place))
  expect(words).toEqual([
    expect.stringMatching(/^Holds less well/),
    expect.stringMatching(/^Holds as well/),
    expect.stringMatching(/^What the machine chooses/),
    expect.stringMatching(/^Outside/),
  ])
})
