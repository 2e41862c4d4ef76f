import { describe, expect, it } from 'vitest'
import { createProgress } from '#electron/cli/progress.ts'

function world(isTerminal: boolean) {
  const written: string[] = []
  const time = { ms: 0 }
  const progress = createProgress({
    isTerminal,
    columns: 60,
    clock: () => time.ms,
    write: (text) => written.push(text),
  })
  const showAt = (ms: number, done: number, detail = ''): void => {
    time.ms = ms
    progress.show({ step: 'Importing', done, detail })
  }
  return { written, progress, showAt }
}

describe('progress where there is no terminal', () => {
  it('says nothing of what is done within a second', () => {
    const { written, showAt } = world(false)
    showAt(5000, 0)
    showAt(5900, 0.9)
    expect(written).toEqual([])
  })

  it('writes plain lines, at most one a second', () => {
    const { written, showAt, progress } = world(false)
    for (let ms = 0; ms <= 3000; ms += 100) showAt(ms, ms / 4000, `row ${ms}`)
    progress.end()
    expect(written).toEqual([
      ' 25%  Importing, row 1000\n',
      ' 50%  Importing, row 2000\n',
      ' 75%  Importing, row 3000\n',
    ])
  })
})

describe('progress on a terminal', () => {
  it('redraws one bar and takes it away at the end', () => {
    const { written, showAt, progress } = world(true)
    showAt(0, 0.5)
    progress.end()
    expect(written).toEqual(['\r\u001b[2K████████████░░░░░░░░░░░░  50%  Importing', '\r\u001b[2K'])
  })

  it('never fills more than a line', () => {
    const { written, showAt } = world(true)
    showAt(0, 0.5, 'a very long name of a file that would not fit beside the bar at all.csv')
    expect(written.join('').replace('\r\u001b[2K', '')).toHaveLength(59)
  })

  it('leaves a clean terminal alone', () => {
    const { written, progress } = world(true)
    progress.end()
    expect(written).toEqual([])
  })
})
