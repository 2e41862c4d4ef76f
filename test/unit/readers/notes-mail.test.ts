import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOfDocument } from '#engine/readers/documents/text-of-document.ts'
import { readMailHeader } from '#engine/readers/notes/mail-header.ts'
import { said } from './conversations-support.ts'
import { fixture } from './support.ts'

const ours = { known: { speakers: {}, domains: ['ours.example'] } }

async function mail(name: string, asked = {}) {
  const { text } = await textOfDocument(fixture(`documents/${name}`), 'eml')
  return said(name, text, { ...ours, ...asked })
}

describe('an e-mail', () => {
  it('is the sender’s own paragraphs, with subject, date and the company of the sender', async () => {
    const { inspection, record, turns } = await mail('multipart.eml')
    expect(inspection).toMatchObject({
      reading: { tool: 'e-mail', kind: 'call' },
      sure: 1,
      speakers: [{ name: 'Röbin Ash', turns: 4, side: 'customer', why: 'northwind.example is not ours' }],
    })
    expect(record).toMatchObject({
      title: 'Export problem…',
      account: 'Northwind',
      when: { iso: '2026-10-12T10:22:00', precision: 'second' },
    })
    expect(turns).toEqual([
      ['Röbin Ash', 'customer', 'The export fails every Monday. \nIt costs us half a day.'],
      ['Röbin Ash', 'customer', 'we cannot share reports'],
      ['Röbin Ash', 'customer', 'the CSV is empty'],
      ['Röbin Ash', 'customer', 'Could you fix it?'],
    ])
  })

  it('keeps header, greeting, signature and quoted mails for reading, masked and not counted', async () => {
    const { aside, inspection } = await mail('multipart.eml')
    expect(aside[0]).toMatch(/^From: Röbin Ash <\[e-mail 1\]>\n/)
    expect(aside).toContain('Hi Kim,')
    expect(aside).toContain('Kind regards,\nRobin\n-- \nRobin Ash, Northwind')
    expect(aside.at(-1)).toContain('> How is the export doing?')
    expect(JSON.stringify(inspection.reading)).not.toContain('@')
  })

  it('of ours is kept and counts for nothing', () => {
    const { turns, record, inspection } = said(
      'a.eml',
      'From: Kim Ode <kim@ours.example>\nTo: robin@northwind.example\nSubject: x\n\nWe will look into it today.\n',
      ours,
    )
    expect(turns).toEqual([['Kim Ode', 'internal', 'We will look into it today.']])
    expect(record.passages.flatMap((passage) => passage.comments)).toEqual([])
    expect(inspection.notes).toContain('Everybody who speaks is ours: it is kept for reading and nothing is counted.')
  })

  it('that forwards another gives that one’s words to who wrote them', async () => {
    const { turns, record } = await mail('forwarded.eml')
    expect(turns).toEqual([
      ['Kim Ode', 'internal', 'See below, the third one this week.'],
      ['Robin Ash', 'customer', 'Exports have failed since Monday.'],
    ])
    expect(record).toMatchObject({ account: 'Northwind', title: 'Fwd: Exports' })
  })

  it('that answers another does not count the one below it again', () => {
    const text = [
      'From: Robin Ash <robin@northwind.example>',
      'To: Kim Ode <kim@ours.example>',
      'Subject: AW: Exports',
      '',
      'Es geht noch immer nicht.',
      '',
      'Von: Kim Ode <kim@ours.example>',
      'Gesendet: Montag, 12. Oktober 2026 10:00',
      'An: Robin Ash',
      'Betreff: Exports',
      '',
      'Geht es wieder?',
    ].join('\n')
    expect(said('a.eml', text, ours).turns).toEqual([['Robin Ash', 'customer', 'Es geht noch immer nicht.']])
    const pasted = said('note.txt', text, ours)
    expect(pasted.turns.map(([speaker, voice]) => [speaker, voice])).toEqual([
      ['Robin Ash', 'customer'],
      ['Kim Ode', 'internal'],
    ])
  })

  it('with answers between quoted lines keeps the answers', () => {
    const text =
      'From: Robin Ash <r@northwind.example>\nSubject: x\n\nOn Monday, Kim wrote:\n> Is it slow?\nYes, very.\n> Since when?\nSince March.\n'
    const { turns } = said('a.eml', text, ours)
    expect(turns.map(([, , words]) => words)).toEqual(['Yes, very.', 'Since March.'])
  })

  it('cuts an attribution over two lines, and one of a program that marks no quotation', () => {
    const start = 'From: Robin Ash <r@northwind.example>\nSubject: x\n\nIt is slow.\n\n'
    for (const rest of [
      'On Mon, 5 Oct 2026 at 09:00, Kim Ode of the team in the north\n<kim@ours.example> wrote:\n> Is it?\n',
      'Am 05.10.2026 um 09:00 schrieb Kim Ode:\nIst es langsam?\n',
      '-----Original Message-----\nIs it?\n',
    ]) {
      expect(said('a.eml', start + rest, ours).turns.map(([, , words]) => words)).toEqual(['It is slow.'])
    }
  })

  it('of nothing but quoted words counts for nothing', () => {
    const { turns, record, inspection } = said('a.eml', 'From: R A <r@x.example>\nSubject: x\n\n> all of it\n', ours)
    expect(turns).toEqual([])
    expect(record.passages.flatMap((passage) => passage.comments)).toEqual([])
    expect(inspection.notes[0]).toMatch(/^Nothing in it is the sender’s own word/)
  })

  it('is told from a note by its header', () => {
    const header = (text: string) => readMailHeader(text.split('\n'), 0)
    expect(header('From: Kim\nTo: Robin\nSubject: x\n')).toMatchObject({
      from: 'Kim',
      to: 'Robin',
      subject: 'x',
      end: 3,
    })
    expect(header('De : Robin Ash <r@x.example>\nEnvoyé : lundi\n')).toMatchObject({ date: 'lundi' })
    expect(header('From: Kim <k@x.example>\nTo: a@x.example,\n b@x.example\nX-Other: 1\n 2\nSubject: x')).toMatchObject(
      {
        to: 'a@x.example, b@x.example',
        subject: 'x',
      },
    )
    expect(header('Date: 12 Oct 2026\nAccount: Contoso\n')).toBeNull()
    expect(header('From: here on it gets worse.\nTo: be fixed\nDate: soon')).toBeNull()
  })
})

describe('a note', () => {
  const text = readFileSync(fixture('notes/visit.md').path, 'utf8')
  const voices = (asked = {}) => {
    const { record } = said('visit.md', text, { ...ours, ...asked })
    return record.passages.flatMap((passage) =>
      passage.comments.map(({ start, end, voice }) => [voice, passage.text.slice(start, end)]),
    )
  }

  it('gives named customers their words, counts nothing staff say, and reports the rest', () => {
    expect(voices()).toEqual([
      ['customer', 'we cannot roll this out without an audit log.'],
      ['reported', 'Pricing: they find the new price too high for small teams.'],
      ['customer', 'exports fail every Monday'],
      ['reported', 'Sam: also wants single sign-on'],
      ['reported', 'They compare us with Rivalsoft.'],
      ['customer', 'The training saved our launch.'],
    ])
  })

  it('lists the people whose words it gives, topics apart', () => {
    const { inspection } = said('visit.md', text, ours)
    expect(inspection.speakers.map(({ name, side }) => [name, side])).toEqual([
      ['Robin', 'customer'],
      ['Kim', 'internal'],
      ['Robin Ash', 'customer'],
    ])
  })

  it('lets a person say whose side a name in it is on', () => {
    expect(voices({ reading: { speakers: { Sam: 'customer' } } })).toContainEqual([
      'customer',
      'also wants single sign-on',
    ])
    expect(voices({ reading: { speakers: { Sam: 'internal' } } }).flat()).not.toContain(
      'Sam: also wants single sign-on',
    )
  })

  it('takes its date from a bold line below the front matter', () => {
    expect(said('visit.md', text, ours).record.when).toEqual({ iso: '2026-10-12', precision: 'day' })
  })

  it('keeps its title line, its list of people and its next steps, and counts none of them', () => {
    const plain =
      'Call with Northwind, 12 Oct 2026\n\nAttendees: Kim (us), Robin Ash (Northwind)\n\nThey like the board a lot.\n\nNext steps:\n- send the pricing sheet\n\n**Feedback**\n- slow dashboards on Mondays\n'
    const { record } = said('plain.txt', plain)
    expect(record).toMatchObject({ title: 'Call with Northwind', when: { iso: '2026-10-12' } })
    expect(record.passages.flatMap(({ text: words, comments }) => comments.map(() => words))).toEqual([
      'They like the board a lot.',
      'slow dashboards on Mondays',
    ])
  })

  it('does not take a line above its first words for facts when nothing closes it', () => {
    const { record } = said('n.md', '---\nThey want a quicker search in reports.\nDate: soon\n')
    expect(record.passages.some(({ comments }) => comments.length > 0)).toBe(true)
  })
})
