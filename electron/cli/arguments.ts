import { parseArgs } from 'node:util'
import { UsageError } from './failures.ts'

/** What an option takes: nothing, a text, or a text each time it is given. */
export type OptionKind = 'flag' | 'text' | 'texts'

export interface CommandShape {
  /** As typed after `verbatim`: 'themes W [--find] [--count N]'. */
  readonly usage: string
  readonly options: Readonly<Record<string, OptionKind>>
  /** How many arguments stand beside the options, the workspace included. */
  readonly positionals: {
    readonly from: number
    readonly to: number
    /** What stands after the workspace, in words; a file where absent. */
    readonly second?: string
  }
}

export interface Given {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  text(name: string): string | null
  texts(name: string): readonly string[]
  /** A whole number within bounds, or null where the option is absent. Throws UsageError. */
  whole(name: string, bounds: { readonly from: number; readonly to: number }): number | null
  /** One of a list. Throws UsageError. */
  oneOf<T extends string>(name: string, allowed: readonly T[]): T | null
}

function parserOptions(options: CommandShape['options']) {
  const kinds: CommandShape['options'] = { ...options, json: 'flag' }
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'texts' },
    ]),
  )
}

function parse(shape: CommandShape, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: parserOptions(shape.options), allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Node adds advice on '--' that would take a second line.
    throw new UsageError(message.split('. ')[0] ?? message, shape.usage)
  }
}

function countFault(given: number, { from, to, second = 'file' }: CommandShape['positionals']): string | null {
  if (given < from) return from === 1 || given === 0 ? 'The workspace is missing' : `A ${second} is missing`
  return given > to ? 'There are too many arguments' : null
}

/** Reads a command's arguments by its shape. Throws UsageError. */
export function readArguments(shape: CommandShape, args: readonly string[]): Given {
  const { values, positionals } = parse(shape, args)
  const fault = countFault(positionals.length, shape.positionals)
  if (fault !== null) throw new UsageError(fault, shape.usage)
  if (positionals.includes('')) throw new UsageError('A path is empty', shape.usage)

  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }

  return {
    positionals,
    flag: (name) => values[name] === true,
    text,
    texts(name) {
      const value = values[name]
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
    },
    whole(name, { from, to }) {
      const value = text(name)
      if (value === null) return null
      const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN
      if (number >= from && number <= to) return number
      const range = to === Infinity ? `from ${from}` : `from ${from} to ${to}`
      throw new UsageError(`--${name} takes a whole number ${range}, not "${value}"`, shape.usage)
    },
    oneOf(name, allowed) {
      const value = text(name)
      if (value === null) return null
      const found = allowed.find((item) => item === value)
      if (found !== undefined) return found
      throw new UsageError(`--${name} takes ${allowed.join(', ')}, not "${value}"`, shape.usage)
    },
  }
}
