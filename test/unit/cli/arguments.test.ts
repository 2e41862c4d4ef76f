import { describe, expect, it } from 'vitest'
import { readArguments, type CommandShape } from '#electron/cli/arguments.ts'
import { readColumns } from '#electron/cli/columns.ts'
import { readFormats } from '#electron/cli/commands/brief.ts'
import { importCommand } from '#electron/cli/commands/import.ts'
import { UsageError } from '#electron/cli/failures.ts'
import { readImportOptions, readMask } from '#electron/cli/import-options.ts'
import { maskKinds } from '#shared/domain/reading.ts'

const shape: CommandShape = {
  usage: 'paint W FILE… [--find] [--count N] [--as a|b] [--column role=NAME]…',
  options: { find: 'flag', count: 'text', as: 'text', column: 'texts' },
  positionals: { from: 2, to: 3 },
}
const read = (...args: readonly string[]) => readArguments(shape, ['w.verbatim', 'a.csv', ...args])

describe('arguments of a command', () => {
  it('are read wherever the options stand', () => {
    const given = readArguments(shape, ['--find', 'w.verbatim', '--count', '7', 'a.csv', '--json'])
    expect(given.positionals).toEqual(['w.verbatim', 'a.csv'])
    expect([given.flag('find'), given.flag('json'), given.whole('count', { from: 2, to: 500 })]).toEqual([
      true,
      true,
      7,
    ])
  })

  it('may repeat an option that takes several', () => {
    expect(read('--column', 'comment=text', '--column=when=created').texts('column')).toEqual([
      'comment=text',
      'when=created',
    ])
  })

  it('tell an absent option from a given one', () => {
    const given = read()
    expect([
      given.text('as'),
      given.whole('count', { from: 2, to: 9 }),
      given.flag('find'),
      given.texts('column'),
    ]).toEqual([null, null, false, []])
  })

  it.each([
    ['the workspace', []],
    ['a file', ['w.verbatim']],
    ['an option nobody knows', ['w.verbatim', 'a.csv', '--colour', 'red']],
    ['an option without its value', ['w.verbatim', 'a.csv', '--count']],
    ['too many of them', ['w.verbatim', 'a.csv', 'b.csv', 'c.csv']],
    ['an empty path', ['', 'a.csv']],
  ])('are refused for %s, with the usage line', (_, args) => {
    expect(() => readArguments(shape, args)).toThrow(UsageError)
    expect(() => readArguments(shape, args)).toThrow(expect.objectContaining({ usage: shape.usage }))
  })

  it.each(['1', '501', '7.5', '-7', 'seven', '', '1e2'])('refuse %o as a count from 2 to 500', (text) => {
    expect(() => read(`--count=${text}`).whole('count', { from: 2, to: 500 })).toThrow(
      `--count takes a whole number from 2 to 500, not "${text}"`,
    )
  })

  it('refuse what is not in a list, and say the list', () => {
    expect(read('--as', 'a').oneOf('as', ['a', 'b'])).toBe('a')
    expect(() => read('--as', 'c').oneOf('as', ['a', 'b'])).toThrow('--as takes a, b, not "c"')
  })
})

describe('columns', () => {
  it('give roles by name, and a name may hold an equals sign', () => {
    expect(readColumns(['comment=What is x = y?', 'when= created '], 'u')).toEqual({
      'What is x = y?': { role: 'comment' },
      created: { role: 'when' },
    })
  })

  it.each([
    [['comment'], '--column takes role=NAME, not "comment"'],
    [['comment='], '--column takes role=NAME, not "comment="'],
    [['=text'], '--column takes role=NAME, not "=text"'],
    [['colour=text'], 'not "colour"'],
    [['comment=text', 'title=text'], '--column gives "text" two roles'],
  ])('refuse %o', (pairs, message) => {
    expect(() => readColumns(pairs, 'u')).toThrow(message)
  })
})

describe('masks', () => {
  it('are left as they are when none is asked for', () => {
    expect(readMask(null)).toBeNull()
  })

  it('are all kinds, none, or those listed', () => {
    expect(readMask('all')).toEqual(maskKinds)
    expect(readMask('none')).toEqual([])
    expect(readMask('phone, E-mail,phone')).toEqual(['e-mail', 'phone'])
  })

  it.each(['', 'email', 'all,phone', 'phone,'])('are refused as %j', (text) => {
    expect(() => readMask(text)).toThrow(UsageError)
  })
})

describe('what an import is asked', () => {
  const asked = (...args: readonly string[]) =>
    readImportOptions(readArguments(importCommand, ['w.verbatim', 'a.csv', ...args]))

  it('is nothing but columns when no option is given, so that everything is guessed', () => {
    expect(asked()).toEqual({ asked: { columns: {} }, joinsQuestions: false, mask: null, domains: [] })
  })

  it('holds what the options say', () => {
    const speakers = ['--speaker-ours', 'Sam (CSM)', '--speaker-customer', 'Kim']
    const said = asked('--as', 'call', ...speakers, '--repair', '--join-questions', '--own-domain', '@Ours.example')
    expect(said).toEqual({
      asked: {
        kind: 'call',
        columns: {},
        reading: { speakers: { 'Sam (CSM)': 'internal', Kim: 'customer' }, repairsText: true },
      },
      joinsQuestions: true,
      mask: null,
      domains: ['ours.example'],
    })
  })

  it('cannot put one speaker on both sides', () => {
    expect(() => asked('--speaker-ours', 'Kim', '--speaker-customer', 'Kim')).toThrow(UsageError)
  })
})

describe('formats', () => {
  it('are open when none is asked for', () => {
    expect(readFormats(null)).toBeNull()
  })

  it('are listed with commas, each once', () => {
    expect(readFormats('md, HTML,md')).toEqual(['md', 'html'])
  })

  it('are refused when unknown', () => {
    expect(() => readFormats('md,pptx')).toThrow('not "pptx"')
    expect(() => readFormats('')).toThrow(UsageError)
  })
})
