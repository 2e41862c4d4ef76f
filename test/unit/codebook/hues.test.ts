import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hues } from '#engine/features/coding/codebook.ts'
import { projectFolder } from '../../support/project.ts'

it('themes have the colour in a codebook that they have on screen', () => {
  const tokens = readFileSync(join(projectFolder, 'renderer/src/styles/tokens.css'), 'utf8')
  const shown = hues.map((_, at) => new RegExp(`--t${at + 1}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1])
  expect(shown).toEqual(hues.map((hue) => hue.toLowerCase()))
})
