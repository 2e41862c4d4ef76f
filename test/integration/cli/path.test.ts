import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeSurvey } from '../../support/answers.ts'
import { makePlace, type Place } from './verbatim.ts'

const rows = 240
let place: Place

beforeAll(async () => {
  place = makePlace()
  writeSurvey(place.folder, { rows })
  await place.json('import', 'w.verbatim', 'survey.csv')
  await place.json('themes', 'w.verbatim', '--find', '--count', '4', '--seed', '3')
  await place.json('priorities', 'w.verbatim', '--suggest', '3')
}, 120_000)
afterAll(() => place.remove())

const importSchema = z.object({
  sources: z.array(
    z.object({
      file: z.string(),
      kind: z.string(),
      tool: z.string(),
      encoding: z.string(),
      rowsRead: z.number(),
      rowsKept: z.number(),
      comments: z.number(),
      skipped: z.array(z.object({ row: z.number(), reason: z.string() })),
      masked: z.record(z.string(), z.number()),
    }),
  ),
})

describe('import', () => {
  it('gives the path as it was typed, and every row is kept or skipped with a reason', async () => {
    const lines = [
      'text,when,mail',
      '"It fails,\nevery night",2026-01-05,a@example.com',
      'ok then it works for us,2026-01-06',
      'Write to b@example.com or it stops,2026-01-07,',
    ]
    writeFileSync(place.at('few.csv'), `${lines.join('\n')}\n`)
    const { sources } = importSchema.parse(
      await place.json(
        'import',
        'few.verbatim',
        './few.csv',
        '--as',
        'survey',
        '--column',
        'comment=text',
        '--column',
        'when=when',
      ),
    )
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({ file: './few.csv', kind: 'survey', encoding: 'utf-8', rowsRead: 3 })
    expect((sources[0]?.rowsKept ?? 0) + (sources[0]?.skipped.length ?? 0)).toBe(3)
    expect(sources[0]?.masked).toMatchObject({ 'e-mail': expect.any(Number) })
  })
})

const themesSchema = z.object({
  unit: z.string(),
  unplaced: z.number(),
  themes: z.array(z.object({ id: z.string(), label: z.string(), comments: z.number(), accounts: z.number() })),
  assignments: z
    .array(
      z.object({
        comment: z.string(),
        record: z.string(),
        themes: z.array(z.string()),
        text: z.string(),
        attributes: z.record(z.string(), z.string()),
      }),
    )
    .optional(),
})

describe('themes', () => {
  it('lists as many as were asked for, with every comment in one', async () => {
    const { themes, unplaced, unit, assignments } = themesSchema.parse(
      await place.json('themes', 'w.verbatim', '--assignments'),
    )
    expect([themes.length, unplaced, unit]).toEqual([4, 0, 'account'])
    expect(themes.every((theme) => theme.accounts > 0 && theme.accounts <= 17)).toBe(true)
    expect(assignments).toHaveLength(rows)
    const known = new Set(themes.map((theme) => theme.id))
    expect(assignments?.every((one) => one.themes.length > 0 && one.themes.every((theme) => known.has(theme)))).toBe(
      true,
    )
  })

  it('leaves assignments out unless they are asked for', async () => {
    expect(themesSchema.parse(await place.json('themes', 'w.verbatim')).assignments).toBeUndefined()
  })

  it('says the same for people, with the unit that is counted', async () => {
    const { status, answer } = await place.verbatim('themes', 'w.verbatim')
    expect(status).toBe(0)
    expect(answer).toMatch(/^Theme +Comments +Accounts/)
    expect(answer).toContain('4 themes hold 240 of 240 comments; 0 fit nowhere')
  })
})

describe('evidence', () => {
  it('finds comments by words', async () => {
    const schema = z.object({ total: z.number(), rows: z.array(z.object({ text: z.string() })) })
    const { rows: found, total } = schema.parse(
      await place.json('evidence', 'w.verbatim', '--search', 'invoice', '--limit', '7'),
    )
    expect([found.length, total]).toEqual([7, 20])
    expect(found.every((row) => row.text.includes('invoice'))).toBe(true)
  })
})

const briefSchema = z.object({ files: z.array(z.object({ format: z.string(), file: z.string(), bytes: z.number() })) })

describe('brief', () => {
  it('writes each format into a folder made for it, and every quotation stands in the source', async () => {
    const { files } = briefSchema.parse(
      await place.json('brief', 'w.verbatim', '--out', 'a/b', '--format', 'md,html,docx'),
    )
    expect(files.map((one) => one.format).toSorted()).toEqual(['docx', 'html', 'md'])
    expect(files.every((one) => readFileSync(place.at(one.file)).byteLength === one.bytes)).toBe(true)
    const markdown = readFileSync(place.at(files.find((one) => one.format === 'md')?.file ?? ''), 'utf8')
    const quotations = [...markdown.matchAll(/^> “(.*)”$/gm)].map((match) => match[1] ?? '')
    const source = readFileSync(place.at('survey.csv'), 'utf8')
    expect(quotations.length).toBeGreaterThanOrEqual(6)
    expect(quotations.filter((quotation) => !source.includes(quotation))).toEqual([])
  })

  it('writes the same bytes again', async () => {
    const bytesIn = async (out: string): Promise<readonly string[]> => {
      const { files } = briefSchema.parse(
        await place.json('brief', 'w.verbatim', '--out', out, '--format', 'md,html,docx'),
      )
      return files.map((one) => readFileSync(place.at(one.file), 'base64'))
    }
    expect(await bytesIn('once')).toEqual(await bytesIn('again'))
  })

  it('leaves no folder behind when there is nothing to write', async () => {
    writeSurvey(place.folder, { rows: 4, name: 'small.csv' })
    await place.json('import', 'small.verbatim', 'small.csv')
    const { status, notes } = await place.verbatim('brief', 'small.verbatim', '--out', 'none')
    expect([status, notes.length, existsSync(place.at('none'))]).toEqual([1, 1, false])
  })
})

describe('doctor', () => {
  const healthy = z.object({ healthy: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean() })) })

  it('finds a workspace healthy', async () => {
    expect(healthy.parse(await place.json('doctor', 'w.verbatim')).healthy).toBe(true)
  })

  it('finds a quotation that was changed behind its back, and ends with 1', async () => {
    writeFileSync(place.at('hurt.verbatim'), readFileSync(place.at('w.verbatim')))
    const db = new Database(place.at('hurt.verbatim'))
    db.exec("UPDATE quotation SET text = text || '!' WHERE rowid = (SELECT MIN(rowid) FROM quotation)")
    db.close()
    const { status, answer, notes } = await place.verbatim('doctor', 'hurt.verbatim', '--json')
    expect([status, notes.length]).toEqual([1, 1])
    expect(healthy.parse(JSON.parse(answer)).checks.filter((check) => !check.ok)).toHaveLength(1)
  })
})

describe('agreement', () => {
  const drawn = z.object({ id: z.string(), comments: z.number(), seed: z.number() })
  const written = z.object({ file: z.string(), comments: z.number() })

  it('draws by a seed, hands out a file, and takes it in where it is to be coded', async () => {
    const sample = drawn.parse(await place.json('agreement', 'w.verbatim', 'draw', '--size', '12', '--seed', '4'))
    expect([sample.comments, sample.seed]).toEqual([12, 4])
    const { file } = written.parse(await place.json('agreement', 'w.verbatim', 'hand-out', sample.id))
    writeSurvey(place.folder, { rows: 4, name: 'second.csv' })
    await place.json('import', 'second.verbatim', 'second.csv')
    await place.json('agreement', 'second.verbatim', 'read', file)
    const { answer } = await place.verbatim('agreement', 'second.verbatim')
    expect(answer).toContain(sample.id)
    const { status, notes } = await place.verbatim('agreement', 'w.verbatim', 'results', sample.id)
    expect([status, notes]).toEqual([1, ['Answers are compared once both coders have handed them in.']])
  })
})

describe('serve', () => {
  it('answers with an address on this machine only and ends when told to', async () => {
    const child = place.start('serve', 'w.verbatim', '--no-open', '--json')
    const [first] = await once(child.stdout ?? child, 'data')
    const { address } = z.object({ address: z.url() }).parse(JSON.parse(String(first)))
    expect(new URL(address).hostname).toBe('127.0.0.1')
    child.kill('SIGTERM')
    const [status] = await once(child, 'close')
    expect(status).toBe(0)
  })
})
