import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectFolder } from '../../support/project.ts'

const rows = readFileSync(join(projectFolder, 'docs/FORMATS.md'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('.test.ts`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

it('names fixtures and tests that are there, each fixture in the test that reads it', () => {
  expect(rows.length).toBeGreaterThan(70)
  const wrong = rows.flatMap(([, , quirk, fixtures = '', test = '']) => {
    const [, file = '', title = ''] = /^`(.+?)` › (.+)$/.exec(test) ?? []
    const path = join(projectFolder, 'test', file)
    if (file === '' || !existsSync(path)) return [`${quirk}: no file ${file}`]
    const source = readFileSync(path, 'utf8')
    const named = [...fixtures.matchAll(/`(.+?)`/g)].map(([, fixture = '']) => fixture)
    return [
      ...(source.includes(`'${title}'`) ? [] : [`${quirk}: ${file} has no test “${title}”`]),
      ...named
        .filter((fixture) => !existsSync(join(projectFolder, 'test/fixtures/files', fixture)))
        .map((fixture) => `${quirk}: no fixture ${fixture}`),
      ...named
        .filter((fixture) => !source.includes(fixture.split('/').at(-1) ?? fixture))
        .map((fixture) => `${quirk}: ${file} does not read ${fixture}`),
    ]
  })
  expect(wrong).toEqual([])
})
