import { describe, expect, it } from 'vitest'
import { inspect } from '#engine/readers/inspect.ts'
import { joinCues } from '#engine/readers/transcripts/cue.ts'
import { noKnownSides, sidesOf } from '#engine/readers/transcripts/speakers.ts'
import { commentsOf, fixture, made, readWhole, refusal } from './support.ts'

describe('transcripts', () => {
  it('reads the voice tags of Teams, joins cues closer than two seconds and masks across their joint', async () => {
    const { inspection, records } = await readWhole(fixture('teams.vtt'))
    expect(inspection).toMatchObject({
      reading: {
        format: 'vtt',
        kind: 'call',
        tool: 'Teams',
        speakers: { 'Agent Blue (CSM)': 'internal', 'Caller Green (Northwind)': 'customer' },
      },
      columns: [],
      speakers: [
        { name: 'Agent Blue (CSM)', turns: 1, side: 'internal', why: 'marked as CSM' },
        { name: 'Caller Green (Northwind)', turns: 2, side: 'customer', why: 'marked as Northwind' },
      ],
    })
    const turns = records[0]?.passages.filter((passage) => passage.field === 'turn') ?? []
    expect(turns.map((turn) => turn.text)).toEqual([
      'Thanks for taking the time & joining.',
      'The dashboard is slow on Mondays, my number is [phone 1] if you want to look together.',
      'And exports fail.',
    ])
    expect(turns[1]).toMatchObject({ voice: 'customer', startMs: 6000, endMs: 12_000, place: { from: 12, to: 17 } })
    expect(records[0]).toMatchObject({ account: 'Northwind', when: { iso: '2026-03-04' }, durationMs: 18_250 })
  })

  it('never counts what staff say', async () => {
    const { records } = await readWhole(fixture('teams.vtt'))
    expect(records[0]?.passages.find((passage) => passage.speaker === 'Agent Blue (CSM)')).toMatchObject({
      voice: 'internal',
      comments: [],
    })
  })

  it('reads the labels of Zoom, carries a speaker on, and takes date and account from the file’s name', async () => {
    const { inspection, records } = await readWhole(fixture('2026-03-05 - Contoso - QBR.vtt'))
    expect(inspection.reading).toMatchObject({ tool: 'Zoom', speakers: { Host: 'internal', 'Robin Ash': 'customer' } })
    expect(records[0]).toMatchObject({ account: 'Contoso', when: { iso: '2026-03-05', precision: 'day' } })
    expect(commentsOf(records)).toEqual([
      { voice: 'customer', text: 'We lost two weeks because: the import does not accept our date format.' },
    ])
  })

  it('reads SubRip with Windows line ends', async () => {
    const { inspection, records } = await readWhole(fixture('interview.srt'))
    expect(inspection.reading).toMatchObject({
      format: 'srt',
      speakers: { Interviewer: 'internal', Buyer: 'customer' },
    })
    expect(commentsOf(records)).toEqual([{ voice: 'customer', text: 'The price doubled at renewal.' }])
    expect(records[0]?.passages[1]?.place).toEqual({ from: 7, to: 8 })
  })

  it('reads Otter without its footer', async () => {
    const { inspection, records } = await readWhole(fixture('otter.txt'))
    expect(inspection.reading).toMatchObject({ format: 'txt', tool: 'Otter' })
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'We tried the mobile app for a month.',
      'It logged us out every morning.\nNobody could tell us why.',
    ])
  })

  it('reads bold labels under front matter that names the interviewer', async () => {
    const { inspection, records } = await readWhole(fixture('labelled.md'))
    expect(inspection.reading).toMatchObject({
      format: 'md',
      tool: 'transcript',
      speakers: { Kim: 'internal', Robin: 'customer' },
    })
    expect(records[0]).toMatchObject({ title: 'Renewal call', account: 'Fabrikam', when: { iso: '2026-03-04' } })
    expect(commentsOf(records).map((comment) => comment.text)).toContain(
      'Reports are late. Write to [e-mail 1] for examples.',
    )
  })

  it('takes the machine’s summary in Google Meet for nobody’s voice', async () => {
    const text = [
      'Summary',
      'The customer was happy with everything we showed.',
      '📖 Transcript',
      '00:00:00',
      'Kim Ode: What do you think of it?',
      'Robin Ash: The report takes ten minutes.',
      '00:05:00',
      'Robin Ash: Otherwise we like it.',
      'Transcription ended after 00:06:10',
    ]
    const { inspection, records } = await readWhole(made('meet.txt', text.join('\n')), {
      reading: { speakers: { 'Kim Ode': 'internal' } },
    })
    expect(inspection.reading.tool).toBe('Google Meet')
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'The report takes ten minutes.',
      'Otherwise we like it.',
    ])
    expect(records[0]?.passages.at(-1)?.startMs).toBe(300_000)
  })

  it('takes words that stand before a colon again and again for a speaker', async () => {
    const cues = [
      'Acme CSM: How is it going?',
      'Operations manager: The search is slow.',
      'Operations manager: And here is why: it waits.',
    ]
    const blocks = cues.map((cue, at) => `${at + 1}\n00:00:${at + 1}0.000 --> 00:00:${at + 1}5.000\n${cue}\n`)
    const file = made('2026-04-01 Ashcombe Tiles renewal review.vtt', `WEBVTT\n\n${blocks.join('\n')}`)
    const { inspection, records } = await readWhole(file)
    expect(inspection.reading.speakers).toEqual({ 'Acme CSM': 'internal', 'Operations manager': 'customer' })
    expect(records[0]).toMatchObject({ account: 'Ashcombe Tiles', when: { iso: '2026-04-01' } })
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'The search is slow.',
      'And here is why: it waits.',
    ])
  })

  it('knows the speakers of a short call although each speaks once', async () => {
    const call = `WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\nOperations manager: The report never arrives.\n\n2\n00:00:06.000 --> 00:00:08.000\nIT admin: Nor does the log.\n`
    const { inspection } = await readWhole(made('short.vtt', call))
    expect(inspection.speakers.map((speaker) => speaker.name)).toEqual(['Operations manager', 'IT admin'])
  })

  it('takes no account from a name of ordinary words', async () => {
    const text = 'Kim: one\nRobin: two\nKim: three\n'
    for (const name of [
      'customer call.txt',
      '2026-04-01 onboarding call.txt',
      'interview-7.txt',
      'GMT20260401_Recording.transcript.txt',
    ]) {
      expect((await readWhole(made(name, text))).records[0]?.account, name).toBeNull()
    }
  })

  it('lets the user say who is staff', async () => {
    const { records } = await readWhole(fixture('otter.txt'), {
      reading: { speakers: { 'speaker one': 'internal', 'Support Agent': 'customer' } },
    })
    expect(commentsOf(records).map((comment) => comment.text)).toEqual(['And what happened then?'])
  })

  it('does not join another speaker, a long pause or turns without times', () => {
    const cue = (speaker: string, startMs: number | null, endMs: number | null) => ({
      speaker,
      text: 'x',
      startMs,
      endMs,
      place: { from: 1, to: 1 },
    })
    const count = (...cues: Parameters<typeof joinCues>[0]) => joinCues(cues).length
    expect(count(cue('A', 0, 1000), cue('A', 2999, 4000))).toBe(1)
    expect(count(cue('A', 0, 1000), cue('A', 3000, 4000))).toBe(2)
    expect(count(cue('A', 0, 1000), cue('B', 1100, 4000))).toBe(2)
    expect(count(cue('A', null, null), cue('A', null, null))).toBe(2)
  })

  it('guesses staff by role, by guests being marked and by another company in brackets', () => {
    const guess = (names: readonly string[], account: string | null = null, staff: readonly string[] = []) =>
      sidesOf(names, { asked: {}, known: noKnownSides, staff, people: [], account })
        .filter((speaker) => speaker.side === 'internal')
        .map((speaker) => speaker.name)
    expect(guess(['Agent', 'Caller'])).toEqual(['Agent'])
    expect(guess(['Kim Ode', 'Robin Ash (Guest)'])).toEqual(['Kim Ode'])
    expect(guess(['Kim (Acme)', 'Robin (Northwind)'], 'Northwind')).toEqual(['Kim (Acme)'])
    expect(guess(['Kim (Acme)', 'Robin (Northwind)'])).toEqual([])
    expect(guess(['Kim Ode', 'Robin Ash'], null, ['Kim'])).toEqual(['Kim Ode'])
    expect(guess(['Customer Support', 'Speaker 2'])).toEqual([])
  })

  it('refuses columns of a text', async () => {
    expect(await refusal(inspect(fixture('otter.txt'), { columns: { text: { role: 'comment' } } }))).toMatchObject({
      code: 'no-such-column',
    })
  })
})

describe('notes', () => {
  it('counts bullets and sentences as reported and quoted words as the customer’s', async () => {
    const { inspection, records } = await readWhole(fixture('notes.md'))
    expect(inspection.reading).toMatchObject({ format: 'md', kind: 'call', tool: 'notes' })
    expect(records[0]).toMatchObject({
      title: 'Contoso check-in',
      account: 'Contoso',
      when: { iso: '2026-04-12' },
      attributes: { segment: 'Mid-market' },
    })
    expect(commentsOf(records)).toEqual([
      { voice: 'reported', text: 'They are missing single sign-on for the second team' },
      { voice: 'customer', text: 'we cannot roll this out without an audit log' },
      { voice: 'reported', text: 'and asked about the roadmap for the autumn' },
      { voice: 'customer', text: 'The training videos were great' },
      { voice: 'customer', text: 'Your support saved our launch week.' },
      { voice: 'reported', text: 'Usage is down since March.' },
      { voice: 'reported', text: 'They compare us with Rivalsoft.' },
    ])
  })

  it('reads the facts above a plain note and keeps its lines as places', async () => {
    const { records } = await readWhole(fixture('notes.txt'))
    expect(records[0]).toMatchObject({ account: 'Northwind', when: { iso: '2026-10-12' }, place: { from: 1, to: 5 } })
    expect(commentsOf(records)).toContainEqual({ voice: 'customer', text: 'The export is the reason we stay' })
    expect(commentsOf(records)).toContainEqual({ voice: 'reported', text: 'Call back on [phone 1].' })
    expect(records[0]?.passages[1]?.place).toEqual({ from: 4, to: 5 })
  })

  it('does not take a short quotation or a section of next steps for the customer’s voice', async () => {
    const text = 'They call it "the big board" at work.\n\n# Next steps\n\n- Write to them about pricing soon\n'
    const { records } = await readWhole(made('n.md', text))
    expect(commentsOf(records)).toEqual([{ voice: 'reported', text: 'They call it "the big board" at work.' }])
  })

  it('keeps a note whose date does not exist, and says so', async () => {
    const { records } = await readWhole(
      made('n.md', 'Date: 31/02/2026\nAccount: Contoso\n\nThey want a quicker search in reports.\n'),
    )
    expect(records[0]).toMatchObject({
      when: null,
      remarks: [{ reason: 'Date “31/02/2026” is not a date that exists', fate: 'kept without a date' }],
    })
  })

  it('reads a text as a table of one column when it is said to be a survey', async () => {
    const { records } = await readWhole(
      made('answers.txt', 'comment\nThe search is slow\nThe board, though, is great\n'),
      { kind: 'survey' },
    )
    expect(commentsOf(records).map((comment) => comment.text)).toEqual([
      'The search is slow',
      'The board, though, is great',
    ])
  })
})
