import { describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { FilePreview } from '#shared/contract/sources.ts'
import type { DraftFile } from '../../../renderer/src/screens/import/draft-file.ts'
import { ImportDraftStore } from '../../../renderer/src/screens/import/import-draft-store.ts'

const counts = {
  rowsRead: 3,
  rowsKept: 3,
  rowsSkipped: 0,
  comments: 3,
  nonAnswers: 0,
  repeats: 0,
  masked: {},
}

const reading = {
  format: 'csv',
  kind: 'survey',
  tool: 'table',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  headerAt: 0,
  headerRows: 1,
  speakers: {},
  questions: {},
  repairsText: false,
} as const

const readable = ({ token, name, bytes }: DraftFile): FilePreview => ({
  ok: true,
  token,
  file: name,
  bytes,
  parts: 0,
  reading,
  sure: 1,
  why: '',
  columns: [],
  sheets: [],
  samples: [],
  sampleRows: [],
  speakers: [],
  questions: [],
  variants: [],
  repair: null,
  checks: [],
  notes: [],
  counts,
  quality: { records: 3, withAccount: 3, withDate: 3, withScore: 3, withComment: 3 },
  remarks: [],
  remarksTotal: 0,
  importedBefore: null,
  remembered: null,
  doubtful: [],
})

const unreadable = ({ token, name, bytes }: DraftFile): FilePreview => ({
  ok: false,
  token,
  file: name,
  bytes,
  code: 'empty',
  message: `${name} is empty.`,
})

const picked = (...names: string[]) => names.map((name) => ({ token: `token of ${name}`, name, bytes: 10 }))

type Gathered = OutputOf<'sources.gather'>

/** A plain file is itself; a name that ends in a slash is a folder of two; '.exe' is refused. */
const gathered = (tokens: readonly string[]): Gathered => {
  const names = tokens.map((token) => token.replace('token of ', ''))
  const files = names.flatMap((name) => (name.endsWith('/') ? [`${name}a.csv`, `${name}b.csv`] : [name]))
  return {
    files: files
      .filter((name) => !name.endsWith('.exe'))
      .map((name) => ({ token: `token of ${name}`, name, bytes: 10, parts: 0 })),
    refused: files
      .filter((name) => name.endsWith('.exe'))
      .map((name) => ({ name, message: 'This kind of file is not read.' })),
  }
}

function storeWith(preview: (file: DraftFile) => FilePreview | null) {
  const asked: DraftFile[] = []
  const settled: string[] = []
  const store = new ImportDraftStore({
    grant: async () => ({ granted: [], refused: ['secret.csv cannot be opened.'] }),
    gather: async (tokens) => gathered(tokens),
    settle: (tokens) => void settled.push(...tokens),
    preview: async (file) => {
      asked.push(file)
      return preview(file)
    },
  })
  return { store, asked, settled }
}

const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

const namesIn = (store: ImportDraftStore): readonly string[] => store.state().files.map((file) => file.name)

describe('files on their way in', () => {
  it('reads every file that is added, one after the other', async () => {
    const { store, asked } = storeWith(readable)
    void store.addPicked(picked('a.csv', 'b.csv'))
    await quiet()
    expect(asked.map((file) => file.name)).toEqual(['a.csv', 'b.csv'])
    expect(store.state().files.map((file) => file.state)).toEqual(['read', 'read'])
  })

  it('says what it looks into until that is done', async () => {
    const { store } = storeWith(readable)
    const opened = store.addPicked(picked('exports/'))
    expect(store.state().opening).toEqual(['exports/'])
    await opened
    expect(store.state().opening).toEqual([])
    expect(namesIn(store)).toEqual(['exports/a.csv', 'exports/b.csv'])
  })

  it('shows a file that is added where the one that was looked at cannot be read, and else stays', async () => {
    const { store } = storeWith((file) => (file.name === 'bad.csv' ? unreadable(file) : readable(file)))
    await store.addPicked(picked('bad.csv'))
    await quiet()
    expect(store.state().selected).toBe('token of bad.csv')
    await store.addPicked(picked('a.csv', 'b.csv'))
    expect(store.state().selected).toBe('token of a.csv')
    await quiet()
    await store.addPicked(picked('c.csv'))
    expect(store.state().selected).toBe('token of a.csv')
  })

  it('lists by name what cannot be imported, and adds the rest', async () => {
    const { store } = storeWith(readable)
    await store.addPicked(picked('a.csv', 'setup.exe'))
    expect(store.state().refused).toEqual(['setup.exe: This kind of file is not read.'])
    expect(namesIn(store)).toEqual(['a.csv'])
  })

  it('names a file of an archive once, with the archive', async () => {
    const store = new ImportDraftStore({
      grant: async () => ({ granted: [], refused: [] }),
      gather: async () => ({
        files: [],
        refused: [{ name: 'calls.zip › in/logo.bin', message: 'in/logo.bin is a file of an unknown kind.' }],
      }),
      settle: () => undefined,
      preview: async (file) => readable(file),
    })
    await store.addPicked(picked('calls.zip'))
    expect(store.state().refused).toEqual(['calls.zip › in/logo.bin is a file of an unknown kind.'])
  })

  it('says why nothing was added when looking inside fails, and takes the next files', async () => {
    const failing = new ImportDraftStore({
      grant: async () => ({ granted: [], refused: [] }),
      gather: async (tokens) => {
        if (tokens[0] === 'token of broken.zip') throw new Error('broken.zip ends in the middle.')
        return gathered(tokens)
      },
      settle: () => undefined,
      preview: async (file) => readable(file),
    })
    await failing.addPicked(picked('broken.zip'))
    await failing.addPicked(picked('a.csv'))
    expect(failing.state().refused).toEqual(['broken.zip ends in the middle.'])
    expect(namesIn(failing)).toEqual(['a.csv'])
    expect(failing.state().opening).toEqual([])
  })

  it('reads a file again when its mapping is changed, with everything asked so far', async () => {
    const { store, asked } = storeWith(readable)
    await store.addPicked(picked('a.csv'))
    await quiet()
    store.ask('token of a.csv', { columns: { q1: { role: 'score' } } })
    await quiet()
    store.ask('token of a.csv', { kind: 'survey', columns: { q1: { score: { kind: 'ces', min: 1, max: 7 } } } })
    store.ask('token of a.csv', { reading: { speakers: { Ada: 'internal' } } })
    store.ask('token of a.csv', { reading: { speakers: { Ben: 'customer' }, encoding: 'utf-8' } })
    await quiet()
    expect(asked.at(-1)?.asked).toEqual({
      kind: 'survey',
      columns: { q1: { role: 'score', score: { kind: 'ces', min: 1, max: 7 } } },
      reading: { speakers: { Ada: 'internal', Ben: 'customer' }, encoding: 'utf-8' },
    })
  })

  it('parts joined questions again: they are asked as a whole', async () => {
    const { store, asked } = storeWith(readable)
    await store.addPicked(picked('a.csv'))
    store.ask('token of a.csv', { reading: { questions: { 'Why?': 'Why' } } })
    store.ask('token of a.csv', { reading: { questions: {} } })
    await quiet()
    expect(asked.at(-1)?.asked.reading?.questions).toEqual({})
  })

  it('leaves aside what was asked and remembered when a file is started afresh', async () => {
    const { store, asked } = storeWith(readable)
    await store.addPicked(picked('a.csv'))
    store.ask('token of a.csv', { kind: 'deal' })
    store.startAfresh('token of a.csv')
    await quiet()
    expect(asked.at(-1)?.asked).toEqual({ remembers: false })
  })

  it('reads once more what was asked while the file was being read', async () => {
    const { store, asked } = storeWith(readable)
    await store.addPicked(picked('a.csv'))
    store.ask('token of a.csv', { kind: 'deal' })
    await quiet()
    expect(asked.at(-1)?.asked.kind).toBe('deal')
    expect(store.state().files[0]?.state).toBe('read')
  })

  it('keeps what could not be read on the list after an import', async () => {
    const { store } = storeWith((file) => (file.name === 'empty.csv' ? unreadable(file) : readable(file)))
    await store.addPicked(picked('a.csv', 'empty.csv'))
    await quiet()
    store.finish([])
    expect(namesIn(store)).toEqual(['empty.csv'])
    expect(store.state().selected).toBe('token of empty.csv')
  })

  it('says which files the host did not take', async () => {
    const { store } = storeWith(readable)
    await store.addFiles([])
    expect(store.state().refused).toEqual(['secret.csv cannot be opened.'])
  })

  it('reads everything again in another workspace, where other rows are repeats', async () => {
    const { store, asked } = storeWith(readable)
    await store.addPicked(picked('a.csv'))
    await quiet()
    store.startOver()
    await quiet()
    expect(asked).toHaveLength(2)
  })

  it('looks at the file that stood next when the one looked at is taken off', async () => {
    const { store } = storeWith(readable)
    await store.addPicked(picked('a.csv', 'b.csv', 'c.csv'))
    store.select('token of b.csv')
    store.remove('token of b.csv')
    expect(store.state().selected).toBe('token of c.csv')
    store.remove('token of c.csv')
    expect(store.state().selected).toBe('token of a.csv')
  })

  it('puts a file that was taken off back where it stood, once', async () => {
    const { store } = storeWith(readable)
    await store.addPicked(picked('a.csv', 'b.csv', 'c.csv'))
    await quiet()
    const file = store.state().files[1]
    if (!file) throw new Error('There is no second file.')
    store.remove(file.token)
    store.putBack(file, 1)
    store.putBack(file, 1)
    expect(namesIn(store)).toEqual(['a.csv', 'b.csv', 'c.csv'])
    expect(store.state().selected).toBe(file.token)
  })
})

describe('files of watched folders', () => {
  it('are put on the list once, however often they are proposed', async () => {
    const { store } = storeWith(readable)
    await store.addWaiting(picked('new.csv'))
    await store.addWaiting(picked('new.csv', 'newer.csv'))
    expect(namesIn(store)).toEqual(['new.csv', 'newer.csv'])
  })

  it('wait no more once they were imported', async () => {
    const { store, settled } = storeWith((file) => (file.name === 'empty.csv' ? unreadable(file) : readable(file)))
    await store.addWaiting(picked('new.csv', 'empty.csv'))
    await store.addPicked(picked('own.csv'))
    await quiet()
    store.finish([])
    expect(settled).toEqual(['token of new.csv'])
  })

  it('wait on while a part of them is left on the list', async () => {
    const { store, settled } = storeWith((file) => (file.name.endsWith('b.csv') ? unreadable(file) : readable(file)))
    await store.addWaiting(picked('bundle/'))
    await quiet()
    store.finish([])
    expect(settled).toEqual([])
  })
})
