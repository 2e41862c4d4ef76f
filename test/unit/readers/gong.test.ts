import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { maskKinds, usualMaskKinds, type MaskKind } from '#shared/domain/reading.ts'
import { isGongCalls, isGongParties } from '#engine/readers/transcripts/gong-calls.ts'
import { createMasker } from '#engine/readers/masking/masker.ts'
import { inspectGong, readGong, type GongFiles } from '#engine/readers/transcripts/gong.ts'
import { fixture } from './support.ts'

const json = (name: string): unknown => JSON.parse(readFileSync(fixture(`calls/${name}`).path, 'utf8'))
const calls = json('gong-transcripts.json')
const parties = json('gong-calls.json')
const file = fixture('calls/gong-transcripts.json')

function recordsOf(files: GongFiles, mask: readonly MaskKind[] = usualMaskKinds) {
  const { reading } = inspectGong(file, files, {})
  return readGong(file, files, { reading, columns: [], mask, masker: createMasker(mask) }).flatMap((item) =>
    item.type === 'record' ? [item.record] : [],
  )
}

describe('Gong', () => {
  it('is told from other JSON, and its two files from each other', () => {
    expect([isGongCalls(calls), isGongParties(calls)]).toEqual([true, false])
    expect([isGongCalls(parties), isGongParties(parties)]).toEqual([false, true])
    for (const other of [null, 3, [], {}, [{ transcript: 'x' }], { calls: [{ id: 1 }] }, { callTranscripts: [] }])
      expect([isGongCalls(other), isGongParties(other)]).toEqual([false, false])
  })

  it('makes a record of each call, with its facts and ids of twenty digits', () => {
    const [first, second] = recordsOf({ calls, parties })
    expect(first).toMatchObject({
      ownId: '77823422740259378951',
      account: 'Northwind',
      title: 'Northwind, quarterly review',
      when: { iso: '2026-03-04T10:00:00' },
      durationMs: 1_860_000,
      attributes: { Topics: 'Small talk; Exports' },
      place: { from: 1, to: 1 },
    })
    expect(second).toMatchObject({ ownId: '77823422740259378952', account: null, title: 'Contoso', durationMs: 15_000 })
  })

  it('joins sentences less than two seconds apart, masks them and leaves out what staff say', () => {
    const [first] = recordsOf({ calls, parties })
    expect(
      first?.passages.map(({ speaker, voice, text, startMs, endMs }) => [speaker, voice, text, startMs, endMs]),
    ).toEqual([
      ['Kim Ode', 'internal', 'Thanks for joining today.', 1_200, 4_200],
      ['Robin Ash', 'customer', 'The export fails every Monday. Write to [e-mail 1].', 5_000, 12_000],
      ['Robin Ash', 'customer', 'It costs us half a day.', 15_000, 18_000],
      ['Sam Elm', 'customer', 'I second that.', 18_500, 21_000],
    ])
  })

  it('keeps no name of who spoke where names are masked, and the same number for the same person', () => {
    const [first] = recordsOf({ calls, parties }, maskKinds)
    expect(first?.passages.map(({ speaker }) => speaker)).toEqual(['[name 1]', '[name 2]', '[name 2]', '[name 3]'])
  })

  it('takes times for seconds where the call is as long as they say', () => {
    const [, second] = recordsOf({ calls, parties })
    expect(second?.passages.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [2_500, 5_500],
      [6_000, 11_250],
    ])
  })

  it('tells milliseconds from seconds by how fast people speak, without the parties file', () => {
    const [first, second] = recordsOf({ calls, parties: null })
    expect(first?.passages[1]?.startMs).toBe(5_000)
    expect(second?.passages[1]?.endMs).toBe(11_250)
  })

  it('says whose side the source gives', () => {
    expect(inspectGong(file, { calls, parties }, {}).speakers).toEqual([
      { name: 'Kim Ode', turns: 2, side: 'internal', why: 'the source says internal' },
      { name: 'Robin Ash', turns: 2, side: 'customer', why: 'the source says external' },
      { name: 'Sam Elm', turns: 1, side: 'customer', why: 'Kim Ode is ours, so the others are taken for the customer' },
      { name: 'Lee Oak', turns: 1, side: 'customer', why: 'the source says external' },
    ])
  })

  it('asks for the parties file where it is missing', () => {
    const { speakers, notes } = inspectGong(file, { calls, parties: null }, {})
    expect(speakers.map(({ name, side }) => [name, side])).toEqual([
      ['Speaker 2', 'unknown'],
      ['Speaker 1', 'unknown'],
      ['Speaker 3', 'unknown'],
    ])
    expect(notes[0]).toBe(
      'Gong keeps names and sides of speakers in a second file: choose the file with "parties" together with this one.',
    )
  })

  it('names calls that the parties file does not have', () => {
    const others = { calls: [{ metaData: { id: '1' }, parties: [{ speakerId: '2' }] }] }
    expect(inspectGong(file, { calls, parties: others }, {}).notes[0]).toBe(
      '2 of 2 calls are not in the parties file: their speakers have no names.',
    )
  })

  it('refuses transcripts without a word', () => {
    const silent = { callTranscripts: [{ callId: '1', transcript: [{ speakerId: '2', sentences: [] }] }] }
    expect(() => inspectGong(file, { calls: silent, parties: null }, {})).toThrow(/no call with a word in it/)
  })
})
