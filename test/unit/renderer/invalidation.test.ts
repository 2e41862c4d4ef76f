import { describe, expect, it } from 'vitest'
import { isStaleAfter } from '../../../renderer/src/api/invalidation.ts'

const changed = (...tables: ('comment' | 'priority' | 'history')[]) =>
  ({ type: 'changed', tables, revision: 2 }) as const

describe('what is asked again', () => {
  it('asks again for what reads a changed table and for nothing else', () => {
    expect(isStaleAfter('evidence.list', changed('comment'))).toBe(true)
    expect(isStaleAfter('evidence.list', changed('priority'))).toBe(false)
    expect(isStaleAfter('history.list', changed('history'))).toBe(true)
  })

  it('asks again for everything when another workspace is open', () => {
    const opened = { type: 'engine', state: 'opened', error: null } as const
    expect(isStaleAfter('evidence.list', opened)).toBe(true)
    expect(isStaleAfter('host.workspaces', opened)).toBe(true)
  })

  it('keeps every answer through the progress of a job', () => {
    const running = {
      type: 'job',
      job: 'a',
      entry: 'themes.find',
      state: 'running',
      step: '',
      done: 0.5,
      detail: '',
    } as const
    expect(isStaleAfter('themes.list', running)).toBe(false)
  })
})
