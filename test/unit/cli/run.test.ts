import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '#electron/cli/run.ts'

interface Outcome {
  readonly status: number
  readonly answers: readonly string[]
  readonly notes: readonly string[]
}

async function ran(...args: readonly string[]): Promise<Outcome> {
  const answers: string[] = []
  const notes: string[] = []
  const status = await run(args, {
    answer: async (text) => void answers.push(text),
    note: (line) => void notes.push(line),
    progress: { show: () => {}, end: () => {} },
  })
  return { status, answers, notes }
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a command line that is wrong', () => {
  it.each([
    [[]],
    [['paint', 'w.verbatim']],
    [['constructor', 'w.verbatim']],
    [['import', 'w.verbatim']],
    [['import', 'w.verbatim', 'a.csv', '--as', 'poem']],
    [['import', 'w.verbatim', 'a.csv', '--column', 'text']],
    [['import', 'w.verbatim', 'a.csv', '--seed', 'x']],
    [['import', 'w.verbatim', 'a.csv', '--mask', 'faces']],
    [['import', 'w.verbatim', 'a.csv', '--speaker-ours', 'Kim', '--speaker-customer', 'Kim']],
    [['watch', 'w.verbatim', 'paint', 'folder']],
    [['watch', 'w.verbatim', 'add']],
    [['watch', 'w.verbatim', 'remove']],
    [['watch', 'w.verbatim', 'list', 'folder']],
    [['rows', 'w.verbatim']],
    [['sources', 'w.verbatim', 'more']],
    [['themes', 'w.verbatim', '--count', '9']],
    [['themes', 'w.verbatim', '--find', '--count', '1']],
    [['themes', 'w.verbatim', '--assignments']],
    [['priorities', 'w.verbatim', '--suggest', '6']],
    [['evidence', 'w.verbatim']],
    [['evidence', 'w.verbatim', '--search', ' ']],
    [['brief', 'w.verbatim']],
    [['brief', 'w.verbatim', '--out', 'o', '--template', 'poem']],
    [['brief', 'w.verbatim', '--out', 'o', '--format', 'pptx']],
    [['serve', 'w.verbatim', '--port', '70000']],
  ])('%j ends with 2, what is wrong, and the usage line', async (args) => {
    const { status, answers, notes } = await ran(...args)
    expect([status, answers, notes.length]).toEqual([2, [], 2])
    expect(notes[1]).toMatch(/^usage: verbatim \S/)
  })
})

describe('a workspace that is not there', () => {
  it.each([
    ['watch'],
    ['sources'],
    ['accounts'],
    ['themes'],
    ['priorities'],
    ['doctor'],
    ['serve'],
    ['evidence', '--search', 'x'],
    ['brief', '--out', 'out'],
  ])('%s says so in one line and ends with 1', async (command, ...options) => {
    const { status, notes } = await ran(command, join(folder, 'gone.verbatim'), ...options)
    expect([status, notes.length]).toEqual([1, 1])
    expect(notes[0]).toContain('There is no workspace at')
  })

  it('is told from a folder', async () => {
    mkdirSync(join(folder, 'a.verbatim'))
    expect((await ran('themes', join(folder, 'a.verbatim'))).notes[0]).toContain('is a folder, not a workspace')
  })
})

describe('the sample', () => {
  it('never takes the place of a file', async () => {
    const path = join(folder, 'mine.verbatim')
    writeFileSync(path, 'mine')
    const { status, notes } = await ran('sample', path)
    expect([status, notes.length]).toEqual([1, 1])
    expect(notes[0]).toContain('it stays as it is')
  })
})

it('gives help as an answer', async () => {
  const { status, answers, notes } = await ran('--help')
  expect([status, notes]).toEqual([0, []])
  expect(answers[0]).toContain('verbatim brief W --out DIR')
})
