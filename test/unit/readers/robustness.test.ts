import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadError } from '#engine/readers/errors.ts'
import { made, readWhole, type WholeReading } from './support.ts'

/** Null when the file is refused in the one way that is allowed. */
async function readOrRefuse(name: string, content: string | Uint8Array): Promise<WholeReading | null> {
  try {
    return await readWhole(made(name, content))
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return null
  }
}

const names = fc.constantFrom('a.csv', 'a.txt', 'a.md', 'a.vtt', 'a.srt', 'a.xlsx', 'a')

const line = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    'WEBVTT',
    '00:00:01.000 --> 00:00:02.000',
    '00:00:01,000 --> x',
    '<v Kim>hello there</v>',
    '<v Kim>',
    'Kim: hello',
    '**Kim:** hello',
    'Kim  0:15',
    '---',
    '# Next steps',
    '- a bullet of “quoted words that are four” here',
    '> a quotation',
    'Date: 31/02/2026',
    'nps,comment',
    '9,"open',
    '__proto__,constructor',
    '',
  ),
)

describe('strange input', () => {
  it('is read or refused with a reason, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await readOrRefuse(name, bytes)
      }),
      { numRuns: 150 },
    )
  })

  it('gives comments that lie within their passages, and places within the file', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.array(line, { maxLength: 14 }), async (name, lines) => {
        const found = await readOrRefuse(name, lines.join('\n'))
        for (const record of found?.records ?? []) {
          for (const { text, comments, place } of record.passages) {
            expect(place.from).toBeGreaterThan(0)
            expect(place.to).toBeLessThanOrEqual(Math.max(1, lines.length))
            expect(place.to).toBeGreaterThanOrEqual(place.from)
            for (const { start, end } of comments) {
              expect(text.slice(start, end).trim()).not.toBe('')
              expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
              expect(end).toBeLessThanOrEqual(text.length)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps columns with the names of JavaScript’s own properties', async () => {
    const { records } = await readWhole(made('a.csv', '__proto__,constructor,Status\nx,y,constructor\n'))
    expect(Object.entries(records[0]?.attributes ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['Status', 'constructor'],
    ])
  })

  it.each([
    ['a.md', '.'],
    ['a.md', '" '],
    ['a.txt', 'A: '],
    ['a.txt', ' '],
    ['a.vtt', '<v A>'],
    ['a.csv', '",'],
    ['a.csv', 'A,'],
  ])('finishes %s of one mark repeated (%s)', async (name, unit) => {
    const prefix = name === 'a.vtt' ? 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n' : 'x'
    const found = await readOrRefuse(name, prefix + unit.repeat(20_000))
    expect(found === null || found.items.length > 0).toBe(true)
  })
})
