import { describe, expect, it } from 'vitest'
import { said, saidIn, sidesIn } from './conversations-support.ts'

const ours = { known: { speakers: {}, domains: ['ours.example'] } }

describe('captions', () => {
  it('reads Zoom’s labels in small letters and by address, without storing the address', () => {
    const { inspection, record, turns } = saidIn('calls/zoom.vtt', ours)
    expect(inspection.reading.tool).toBe('Zoom')
    expect(turns).toEqual([
      ['kim ode', 'customer', 'Thanks for joining, how is it going?'],
      ['Robin Ash', 'customer', 'We lost two weeks because: the import does not take our dates.'],
      ['Robin Ash', 'customer', 'And nobody answered.'],
      ['Sam', 'customer', 'Same here.'],
      ['kim ode', 'customer', 'Understood.'],
    ])
    expect(JSON.stringify([inspection.reading, record])).not.toContain('@')
    expect(record.passages.map((passage) => passage.place)).toContainEqual({ from: 9, to: 13 })
  })

  it('reads Teams’ tags, entities, two voices in one cue and the duration of its notes', () => {
    const { inspection, record, turns, aside } = saidIn('calls/teams.vtt')
    expect(turns).toEqual([
      ['Kim Ode', 'internal', 'How & when do you use it?'],
      ['Robin Ash (Guest)', 'customer', "On Mondays, when it's <slow>. Every week."],
      ['Sam Elm (Guest)', 'customer', 'I gave up.'],
      ['Kim Ode', 'internal', 'Oh.'],
    ])
    expect(aside).toEqual(['duration:"00:12:30"'])
    expect(record.durationMs).toBe(750_000)
    expect(inspection.speakers[0]).toMatchObject({ turns: 2, side: 'internal', why: 'others are marked as guests' })
  })

  it('reads SubRip with markup', () => {
    expect(saidIn('calls/interview.srt').turns[1]).toEqual([
      'Buyer',
      'customer',
      'The price doubled at renewal. - and the terms changed',
    ])
  })

  it('keeps a cue whose time cannot be read, as nobody’s word', () => {
    const { aside, turns } = said('a.vtt', 'WEBVTT\n\nx --> y\nKim: lost?\n\n00:01.000 --> 00:02.000\nKim: kept\n')
    expect(aside).toEqual(['x --> y\nKim: lost?'])
    expect(turns).toEqual([['Kim', 'customer', 'kept']])
  })

  it('does not join cues over a clock that starts again', () => {
    const cue = (start: string, end: string, words: string) => `${start} --> ${end}\nKim: ${words}\n`
    const text = `WEBVTT\n\n${cue('00:10.000', '00:11.000', 'one')}\n${cue('00:01.000', '00:02.000', 'two')}`
    expect(said('a.vtt', text).turns.map(([, , words]) => words)).toEqual(['one', 'two'])
  })
})

describe('labelled texts', () => {
  it('reads Google Meet: title line, machine’s summary aside, blocks of time, end', () => {
    const { inspection, record, turns, aside } = saidIn('calls/meet.md')
    expect(inspection.reading.tool).toBe('Google Meet')
    expect(record).toMatchObject({
      title: 'Northwind check-in',
      when: { iso: '2026-03-04T10:00', precision: 'minute' },
      durationMs: 370_000,
    })
    expect(turns.map(([speaker, , words]) => [speaker, words])).toEqual([
      ['Kim Ode', 'What do you think of it?'],
      ['Robin Ash', 'The report takes ten minutes.\nIt used to take one.'],
      ['Sam Elm', 'Otherwise we like it.'],
      ['Robin Ash', 'Mostly.'],
    ])
    expect(aside).toContain('Robin Ash was delighted with everything that was shown.')
    expect(record.passages.at(-1)).toMatchObject({ startMs: 300_000, place: { from: 22, to: 22 } })
  })

  it('reads Otter’s headings without its footer', () => {
    const { inspection, record, turns } = saidIn('calls/otter.txt')
    expect(inspection.reading.tool).toBe('Otter')
    expect(turns.map(([, , words]) => words)).toEqual([
      'Shall we start?',
      'It logged us out every morning.\nNobody could tell us why.',
      'That is all.',
    ])
    expect(record.passages.map((passage) => passage.startMs)).toEqual([3_000, 65_000, 3_750_000])
    expect(record.passages.map((passage) => passage.place)).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 6 },
      { from: 8, to: 9 },
    ])
  })

  const forms: readonly (readonly [string, string])[] = [
    ['[00:01:02] Kim Ode: one', '[00:01:08] Robin Ash: two'],
    ['00:01:02 Kim Ode: one', '00:01:08 Robin Ash: two'],
    ['(01:02) Kim Ode: one', '(01:08) Robin Ash: two'],
    ['00:01:02 - Kim Ode: one', '00:01:08 - Robin Ash: two'],
    ['[00:01:02.500 --> 00:01:07.000] Kim Ode: one', '[00:01:08.000 --> 00:01:09.000] Robin Ash: two'],
    ['Kim Ode [00:01:02]: one', 'Robin Ash [00:01:08]: two'],
    ['**Kim Ode** (01:02): one', '**Robin Ash** (01:08): two'],
    ['Kim Ode  1:02\none', 'Robin Ash  1:08\ntwo'],
    ['**Kim Ode** 00:01:02\none', '**Robin Ash** 00:01:08\ntwo'],
    ['@1:02 - Kim Ode\none', '@1:08 - Robin Ash\ntwo'],
    ['- **Kim Ode:** one', '- **Robin Ash:** two'],
    ['Kim Ode: one', 'Robin Ash: two'],
    ['KIM ODE: one', 'ROBIN ASH: two'],
  ]

  it.each(forms)('reads %j as a turn', (first, second) => {
    const { turns, record } = said('call.txt', [first, second, first, second].join('\n\n'))
    expect(turns.map(([speaker, , words]) => [speaker?.toLowerCase(), words])).toEqual([
      ['kim ode', 'one'],
      ['robin ash', 'two'],
      ['kim ode', 'one'],
      ['robin ash', 'two'],
    ])
    const timed = /\d:02/.test(first)
    expect(record.passages[1]?.startMs).toBe(timed ? 68_000 : null)
  })

  it('reads Google Meet’s text export: people and notice aside, account and date by its name', () => {
    const text = [
      'Northwind check-in (2026-03-04 10:00 GMT+1) - Transcript',
      'Attendees',
      'Kim Ode, Robin Ash',
      'Transcript',
      'This editable transcript was computer generated and might contain errors.',
      '',
      'Kim Ode: Hello.',
      'Robin Ash: It is slow. Really: slow.',
      '00:05:00',
      'Kim Ode: I see.',
      'Meeting ended after 00:20:10 👋',
    ].join('\n')
    const { inspection, record, turns } = said('Northwind check-in (2026-03-04 10_00 GMT+1) - Transcript.txt', text)
    expect(inspection.reading.tool).toBe('Google Meet')
    expect(record).toMatchObject({
      account: 'Northwind',
      title: 'Northwind check-in',
      when: { iso: '2026-03-04T10:00' },
      durationMs: 1_210_000,
    })
    expect(turns.map(([, , words]) => words)).toEqual(['Hello.', 'It is slow. Really: slow.', 'I see.'])
  })

  it('does not take what a recorder notes between the words for somebody’s', () => {
    const text =
      '0:00 - Kim Ode\n  How is it?\n\n0:12 - Robin Ash\n  Slow.\n  SCREEN SHARING: Robin began\n\n1:02 - Kim Ode\n  I see.\n'
    const { turns, aside } = said('call.txt', text)
    expect(turns.map(([, , words]) => words)).toEqual(['How is it?', 'Slow.', 'I see.'])
    expect(aside).toEqual(['SCREEN SHARING: Robin began'])
  })

  it('keeps headings between turns, and labels without words, for reading', () => {
    const { aside, turns } = said('call.md', 'Kim: one\n\n## Pricing\n\nRobin: two\nKim: three\nRobin:\n')
    expect(aside).toEqual(['## Pricing', 'Robin'])
    expect(turns).toHaveLength(3)
  })

  it('reads a transcript out of a document like any other', () => {
    const text =
      '# Call\n\nKim Ode   0:03\nHow is it going?\n\nRobin Ash   0:09\nThe board is slow.\n\nKim Ode   0:20\nI see.\n'
    expect(said('call.docx', text).turns.map(([speaker]) => speaker)).toEqual(['Kim Ode', 'Robin Ash', 'Kim Ode'])
  })

  it('does not take a note of topics for a conversation', () => {
    const { inspection } = said('n.txt', 'Pricing: they find it high.\nExports: slow.\nSupport: fine so far.\n')
    expect(inspection.reading.tool).toBe('notes')
    expect(inspection.speakers).toEqual([])
  })
})

describe('details', () => {
  it('knows whose side people are on by what the list of them says in brackets', () => {
    const head = 'Account: Northwind\nAttendees: Kim Ode (us), Robin Ash (Northwind)\n'
    const { inspection } = said('a.txt', `${head}\nKim: one\nRobin: two\nKim: three\n`)
    expect(sidesIn(inspection)).toEqual({ Kim: 'internal', Robin: 'customer' })
  })

  it('takes account, date, people and duration from front matter', () => {
    const head =
      '---\ntitle: Renewal\ndate: 12 Oct 2026\naccount: Contoso\nduration: 45 min\nattendees: [Kim Ode <kim@ours.example>, Robin Ash <robin@contoso.example>]\n---\n'
    const { record, inspection } = said('a.md', `${head}\nKim: one\nRobin: two\nKim: three\n`, ours)
    expect(record).toMatchObject({
      title: 'Renewal',
      account: 'Contoso',
      when: { iso: '2026-10-12', precision: 'day' },
      durationMs: 2_700_000,
    })
    expect(sidesIn(inspection)).toEqual({ Kim: 'internal', Robin: 'customer' })
  })

  it('names the account by the customer’s mail domain where nothing else does, and says so', () => {
    const head = 'Participants: Kim Ode <kim@ours.example>, Robin Ash <robin@mail.north-wind.co.uk>\n'
    const { record, inspection } = said('a.txt', `${head}\nKim: one\nRobin: two\nKim: three\n`, ours)
    expect(record.account).toBe('North Wind')
    expect(inspection.notes).toContain('No account is named: it is taken from the customer’s mail domain.')
  })

  it('names no account by the domain of a free mail service', () => {
    const head = 'Participants: Kim Ode <kim@ours.example>, Robin Ash <robin@gmail.com>\n'
    expect(said('a.txt', `${head}\nKim: one\nRobin: two\nKim: three\n`, ours).record.account).toBeNull()
  })

  it('says that a date in the head does not exist, and takes the one in the file’s name', () => {
    const { record } = said('2026-03-04 - Contoso - call.txt', 'Date: 31/02/2026\nKim: one\nRobin: two\nKim: three\n')
    expect(record).toMatchObject({
      when: { iso: '2026-03-04' },
      remarks: [
        { reason: 'Date “31/02/2026” is not a date that exists', fate: 'kept with the date in the file’s name' },
      ],
    })
  })
})
