import { describe, expect, it } from 'vitest'
import { isNameless, roleSide } from '#engine/readers/transcripts/roles.ts'
import { mergeInspections } from '#engine/readers/transcripts/merge-inspections.ts'
import { noKnownSides, sidesOf, type SpeakerClues } from '#engine/readers/transcripts/speakers.ts'
import { readPeople, readPerson } from '#engine/readers/details/people.ts'
import { companyOfDomain, isOwnDomain } from '#engine/readers/transcripts/affiliation.ts'
import { said, sidesIn } from './conversations-support.ts'

const nothing: SpeakerClues = { asked: {}, known: noKnownSides, staff: [], people: [], account: null }

function sides(names: readonly string[], clues: Partial<SpeakerClues> = {}) {
  return sidesOf(names, { ...nothing, ...clues }).map(({ side, why }) => [side, why])
}

describe('the side of a speaker', () => {
  it('is unknown without a clue', () => {
    expect(sides(['Kim Ode', 'Robin Ash'])).toEqual([
      ['unknown', 'nothing says whose side this is'],
      ['unknown', 'nothing says whose side this is'],
    ])
  })

  it('is what a person said, before all else', () => {
    const known = { speakers: { 'kim ode': 'internal' as const }, domains: ['ours.example'] }
    const people = [{ name: 'Kim Ode', domain: 'ours.example', side: 'internal' as const }]
    expect(sides(['Kim Ode (CSM)'], { asked: { 'kim ode (csm)': 'customer' }, known, people })).toEqual([
      ['customer', 'you said so'],
    ])
  })

  it('is what is remembered of the name, before domain and role', () => {
    const known = { speakers: { 'kim ode': 'customer' as const }, domains: ['ours.example'] }
    const people = [{ name: 'Kim Ode', domain: 'ours.example', side: null }]
    expect(sides(['Kim Ode (CSM)'], { known, people })).toEqual([['customer', 'remembered from before']])
  })

  it('is not remembered of those without a name', () => {
    const known = { speakers: { 'speaker 1': 'internal' as const }, domains: [] }
    expect(sides(['Speaker 1'], { known })[0]?.[0]).toBe('unknown')
    expect(['Speaker 2', 'Unknown', 'Unknown speaker', 'S1', 'Sprecher 3', '12'].every(isNameless)).toBe(true)
    expect(['Sy', 'Al', 'Kim Ode', 'Speaker Smith', 'Host'].some(isNameless)).toBe(false)
  })

  it('is told by the mail domain, sub-domains included', () => {
    const known = { speakers: {}, domains: ['Ours.example'] }
    const people = readPeople('Kim Ode <kim@eu.ours.example>, Robin Ash <robin@northwind.example>')
    expect(sides(['Kim Ode', 'Robin Ash', 'Sam (ours.example)'], { known, people })).toEqual([
      ['internal', 'eu.ours.example is ours'],
      ['customer', 'northwind.example is not ours'],
      ['internal', 'ours.example is ours'],
    ])
    expect(isOwnDomain('notours.example', ['ours.example'])).toBe(false)
  })

  it('is told by what stands in brackets', () => {
    expect(sides(['Kim (Guest)', 'Robin (Acme)', 'Sam (Northwind)'], { account: 'Northwind Ltd' })).toEqual([
      ['customer', 'marked as guest'],
      ['internal', 'marked as Acme, and the account is Northwind Ltd'],
      ['customer', 'marked as Northwind'],
    ])
    const known = { speakers: {}, domains: ['acme.example'] }
    expect(sides(['Robin (Acme)'], { known })).toEqual([['internal', 'marked as Acme, which is ours']])
  })

  it('is told by a role in place of a name', () => {
    expect(['Agent', 'Interviewer', 'Customer success manager', 'Us', 'Acme CSM'].map(roleSide)).toEqual(
      Array.from({ length: 5 }, () => 'internal'),
    )
    expect(['Customer', 'The client', 'Interviewee', 'Buyer 2'].map(roleSide)).toEqual(
      Array.from({ length: 4 }, () => 'customer'),
    )
    expect(['Customer support', 'Operations manager', 'Kim Ode'].map(roleSide)).toEqual([null, null, null])
  })

  it('is the customer’s for the rest, where one is known to be ours', () => {
    expect(sides(['Agent', 'Robin Ash'])).toEqual([
      ['internal', 'named by a role of staff'],
      ['customer', 'Agent is ours, so the others are taken for the customer'],
    ])
  })

  it('holds for names that are also names of JavaScript’s own properties', () => {
    const { inspection, turns } = said('a.txt', 'Constructor: one\nKim: two\nConstructor: three\n', {
      reading: { speakers: Object.fromEntries([['constructor', 'internal' as const]]) },
    })
    expect(sidesIn(inspection)).toEqual({ Constructor: 'internal', Kim: 'customer' })
    expect(turns[0]).toEqual(['Constructor', 'internal', 'one'])
  })
})

describe('people', () => {
  it('are read with their domain and never with their address', () => {
    expect(readPerson('"Robin Ash" <robin@Northwind.example>')).toEqual({
      name: 'Robin Ash',
      domain: 'northwind.example',
      side: null,
    })
    expect(readPerson('robin.ash@northwind.example').name).toBe('Robin Ash')
    expect(readPerson('support@northwind.example').name).toBe('Support (northwind.example)')
    expect(readPeople('[Kim Ode, Robin Ash (Northwind); Sam Elm and Lee Oak]').map(({ name }) => name)).toEqual([
      'Kim Ode',
      'Robin Ash (Northwind)',
      'Sam Elm',
      'Lee Oak',
    ])
    expect(companyOfDomain('mail.north-wind.co.uk')).toBe('North Wind')
  })
})

describe('a bundle of conversations', () => {
  const file = { path: 'calls.zip', name: 'calls.zip' }
  const call = (...lines: readonly string[]) => said('call.txt', lines.join('\n')).inspection

  it('sums the turns of a speaker, and knows a side from one file in all', () => {
    const merged = mergeInspections(file, [
      call('Host: Kim Ode', 'Kim Ode: one', 'Robin Ash: two', 'Kim Ode: three'),
      call('Kim Ode: one', 'Sam Elm: two', 'Kim Ode: three', 'Sam Elm: four', 'Kim Ode: five'),
      call('Lee Oak: one', 'Ali Fir: two', 'Lee Oak: three'),
    ])
    expect(merged.speakers.map(({ name, turns, side }) => [name, turns, side])).toEqual([
      ['Kim Ode', 5, 'internal'],
      ['Sam Elm', 2, 'customer'],
      ['Lee Oak', 2, 'unknown'],
      ['Robin Ash', 1, 'customer'],
      ['Ali Fir', 1, 'unknown'],
    ])
    expect(merged.reading.speakers).toEqual({ 'Kim Ode': 'internal', 'Sam Elm': 'customer', 'Robin Ash': 'customer' })
    expect(merged.notes).toEqual(['Lee Oak and Ali Fir may be ours: counted as the customer’s until you say so.'])
  })

  it('says what is so in some of its files only, and is as sure as the least sure', () => {
    const note = said('n.txt', 'They want a quicker search in reports.\n').inspection
    const merged = mergeInspections(file, [call('Kim: a', 'Robin: b', 'Kim: c'), note])
    expect(merged).toMatchObject({ sure: 0.7, why: 'no speakers take turns in it', reading: { tool: 'transcript' } })
    expect(merged.notes[0]).toMatch(/^In 1 of 2 files: Notes without speakers/)
  })

  it('leaves to a person whose side a name has that two files tell otherwise', () => {
    const one = said('a.txt', 'Kim (CSM): a\nRobin: b\nKim (CSM): c\n').inspection
    const flipped = { ...one, speakers: one.speakers.map((each) => ({ ...each, side: 'customer' as const, why: 'x' })) }
    expect(mergeInspections(file, [one, flipped]).speakers.find(({ name }) => name === 'Kim (CSM)')).toMatchObject({
      side: 'unknown',
      why: 'ours in one file, the customer’s in another',
    })
  })
})
