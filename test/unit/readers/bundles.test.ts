import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gather } from '#engine/readers/bundles/gather.ts'
import type { InputFile } from '#engine/readers/types.ts'
import { zipOf, type ZipFile } from './input/zip-writer.ts'
import { fixture, made, readWhole, refusal } from './support.ts'

const call = (words: string): string => `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Mika Sand>${words}</v>\n`
const table = 'nps,comment\n9,good words\n3,bad words\n'

function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'verbatim-scratch-'))
}

function folderOf(files: Readonly<Record<string, string>>): InputFile {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-folder-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return { path, name: 'exports' }
}

async function gathered(...inputs: readonly InputFile[]) {
  const { files, refused } = await gather(inputs, scratch())
  const shown = files.map(({ name, parts }) => (parts === undefined ? name : [name, ...parts.map((part) => part.name)]))
  return { files, refused, shown }
}

const zip = (name: string, files: readonly ZipFile[]): InputFile => made(name, zipOf(files))

describe('gathering files', () => {
  it('reads the conversations of a zip as one source and each table as its own', async () => {
    const { files, shown, refused } = await gathered(
      zip('calls.zip', [
        { name: 'week 10/b.vtt', content: call('we need an export') },
        { name: 'week 9/a.vtt', content: call('we like the search') },
        { name: 'nps.csv', content: table },
        { name: '__MACOSX/._a.vtt', content: 'x' },
        { name: '.DS_Store', content: 'x' },
      ]),
    )
    expect(shown).toEqual([['calls.zip', 'week 9/a.vtt', 'week 10/b.vtt'], 'calls.zip › nps.csv'])
    expect(refused).toEqual([])
    const [bundle, single] = files
    if (bundle === undefined || single === undefined) throw new Error('two files are expected')
    const { records, inspection } = await readWhole(bundle)
    expect(records.map((record) => [record.part, record.passages[0]?.text])).toEqual([
      ['week 9/a.vtt', 'we like the search'],
      ['week 10/b.vtt', 'we need an export'],
    ])
    expect(inspection.speakers).toMatchObject([{ name: 'Mika Sand', turns: 2 }])
    expect((await readWhole(single)).records).toHaveLength(2)
  })

  it('walks a folder, passes over what systems leave there, and refuses the rest by name', async () => {
    const { shown, refused } = await gathered(
      folderOf({
        'a.txt': 'Ana: hello there\nBo: hi to you\n',
        'deep/notes.md': '# Visit\n\n- They liked the “new search for their plans” most\n',
        'deep/nps.csv': table,
        '.hidden.csv': table,
        'Thumbs.db': 'x',
        '~$notes.docx': 'x',
        'empty.csv': '',
        'photo.png': 'GIF89a',
        'tool.py': 'import this',
      }),
    )
    expect(shown).toEqual([['exports', 'a.txt', 'deep/notes.md'], 'exports › deep/nps.csv'])
    expect(refused.map(({ name, message }) => [name, message.split('.')[0]])).toEqual([
      ['exports › empty.csv', 'empty'],
      ['exports › photo.png', 'photo'],
      ['exports › tool.py', 'tool'],
    ])
    expect(refused[0]?.message).toContain('is empty (0 bytes)')
  })

  it('leaves a single conversation of a folder a file, and files chosen by themselves as they are', async () => {
    const alone = made('call.vtt', call('one'))
    const broken = made('photo.png', 'GIF89a')
    const { shown, refused } = await gathered(folderOf({ 'a.vtt': call('two') }), alone, broken)
    expect(shown).toEqual(['exports › a.vtt', 'call.vtt', 'photo.png'])
    expect(refused).toEqual([])
  })

  it('takes files whose names hold a path for a dropped folder', async () => {
    const one = { ...made('a.vtt', call('one')), name: 'march/a.vtt' }
    const two = { ...made('b.vtt', call('two')), name: 'march/x/b.vtt' }
    const junk = { ...made('c', 'x'), name: 'march/.DS_Store' }
    expect((await gathered(one, two, junk)).shown).toEqual([['march', 'a.vtt', 'x/b.vtt']])
  })

  it('puts Gong’s transcripts and people together, wherever they are', async () => {
    const transcripts = fixture('bundles/transcripts.json')
    const { shown, files } = await gathered(
      { ...transcripts, name: 'transcripts.json' },
      zip('more.zip', [{ name: 'parties.json', content: readFileSync(fixture('bundles/parties.json').path) }]),
    )
    expect(shown).toEqual([['transcripts.json', 'transcripts.json', 'parties.json']])
    const [gong] = files
    if (gong === undefined) throw new Error('a file is expected')
    const { inspection, records } = await readWhole(gong)
    expect(inspection.reading.tool).toBe('Gong')
    expect(inspection.speakers.map(({ name, side }) => [name, side])).toEqual(
      expect.arrayContaining([
        ['Ira Holm', 'internal'],
        ['Mika Sand', 'customer'],
      ]),
    )
    expect(records).toHaveLength(1)
  })

  it('says what to do with Gong’s people alone', async () => {
    const people = { ...fixture('bundles/parties.json'), name: 'parties.json' }
    expect(await refusal(readWhole(people))).toMatchObject({
      code: 'unknown-format',
      message: expect.stringContaining('Choose it together with the file of transcripts'),
    })
  })

  it('opens a zip within a zip, and none within that', async () => {
    const innermost = zipOf([{ name: 'c.vtt', content: call('three') }])
    const inner = zipOf([
      { name: 'a.vtt', content: call('one') },
      { name: 'b.vtt', content: call('two') },
      { name: 'more.zip', content: innermost },
    ])
    const { shown, refused } = await gathered(zip('outer.zip', [{ name: 'inner.zip', content: inner }]))
    expect(shown).toEqual([['outer.zip › inner.zip', 'a.vtt', 'b.vtt']])
    expect(refused).toMatchObject([{ message: expect.stringContaining('more.zip is a zip in a zip in a zip') }])
  })

  it('reads names in CP437', async () => {
    const { shown } = await gathered(
      zip('a.zip', [{ name: Buffer.from('gespr\x84ch.vtt', 'latin1'), content: call('x') }]),
    )
    expect(shown).toEqual(['a.zip › gespräch.vtt'])
  })

  it('costs a bundle one part when that part cannot be read', async () => {
    const parts = [
      { ...made('a.vtt', call('one')), name: 'a.vtt' },
      { ...made('b.vtt', 'WEBVTT\n'), name: 'b.vtt' },
    ]
    const { records, items, inspection } = await readWhole({ path: parts[0]?.path ?? '', name: 'calls', parts })
    expect(records).toHaveLength(1)
    expect(inspection.notes.join(' ')).toContain('1 of 2 files cannot be read: b.vtt')
    expect(items[1]).toMatchObject({
      type: 'skip',
      part: 'b.vtt',
      row: 1,
      reason: expect.stringContaining('no captions'),
    })
  })

  it('refuses a bundle none of whose files can be read', async () => {
    const parts = [{ ...made('b.vtt', 'WEBVTT\n'), name: 'b.vtt' }]
    expect(await refusal(readWhole({ path: 'x', name: 'calls', parts }))).toMatchObject({ code: 'no-rows' })
  })

  it('stops when it is aborted', async () => {
    const controller = new AbortController()
    controller.abort(new Error('cancelled'))
    const stopped = gather([folderOf({ 'a.vtt': call('x') })], scratch(), controller.signal)
    expect((await refusal(stopped)).message).toBe('cancelled')
  })
})

describe('unsafe zips', () => {
  it.each([
    ['../../evil.csv', 'leads out of its zip'],
    ['/etc/evil.csv', 'leads out of its zip'],
    ['C:/evil.csv', 'leads out of its zip'],
    ['..\\evil.csv', 'leads out of its zip'],
  ])('unpacks nothing to %s', async (name, why) => {
    const folder = scratch()
    const { files, refused } = await gather(
      [
        zip('a.zip', [
          { name, content: table },
          { name: 'ok.csv', content: table },
        ]),
      ],
      folder,
    )
    expect(refused).toMatchObject([{ message: expect.stringContaining(why) }])
    expect(files.map((file) => file.name)).toEqual(['a.zip › ok.csv'])
    expect(files.every((file) => file.path.startsWith(folder))).toBe(true)
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2)
  })

  it('refuses links, locked entries and recordings by name, and reads the rest', async () => {
    const { shown, refused } = await gathered(
      zip('a.zip', [
        { name: 'link.csv', content: '/etc/passwd', isLink: true },
        { name: 'locked.csv', content: table, isEncrypted: true },
        { name: 'call.mp4', content: 'x' },
        { name: 'ok.csv', content: table },
      ]),
    )
    expect(shown).toEqual(['a.zip › ok.csv'])
    expect(refused.map(({ message }) => message)).toEqual([
      'link.csv is a link, which is not followed.',
      'locked.csv has a password. Unpack it and choose the file itself.',
      'call.mp4 is a video, which is not read.',
    ])
  })

  it('refuses an entry that unpacks to far more than its size, and one that lies about it', async () => {
    const { shown, refused } = await gathered(
      zip('a.zip', [
        { name: 'bomb.csv', content: Buffer.alloc(40 * 1024 * 1024, 97) },
        { name: 'liar.csv', content: Buffer.alloc(1024 * 1024, 98), statedBytes: 10 },
        { name: 'ok.csv', content: table },
      ]),
    )
    expect(shown).toEqual(['a.zip › ok.csv'])
    expect(refused.map(({ message }) => message)).toEqual([
      'bomb.csv unpacks to more than 200 times its size, as only a trap does, and is left out.',
      'liar.csv is damaged in its zip and does not unpack.',
    ])
  })

  it('follows no links in folders', async () => {
    const folder = folderOf({ 'a.csv': table })
    symlinkSync('/etc', join(folder.path, 'etc'))
    const { shown, refused } = await gathered(folder)
    expect(shown).toEqual(['exports › a.csv'])
    expect(refused).toMatchObject([{ name: 'etc', message: expect.stringContaining('is a link') }])
  })

  it('refuses a zip that ends early, and leaves the others be', async () => {
    const whole = zipOf([{ name: 'a.csv', content: table }])
    const { shown, refused } = await gathered(
      folderOf({ 'a.csv': table }),
      made('cut.zip', whole.subarray(0, whole.length - 30)),
    )
    expect(shown).toEqual(['exports › a.csv', 'cut.zip'])
    expect(refused).toEqual([])
  })
})
