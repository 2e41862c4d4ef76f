import { describe, expect, it } from 'vitest'
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
  dateOrder: null,
  internalSpeakers: [],
} as const

const readable = ({ token, name, bytes }: DraftFile): FilePreview => ({
  ok: true,
  token,
  file: name,
  bytes,
  reading: { ...reading, internalSpeakers: [] },
  columns: [],
  samples: [],
  speakers: [],
  notes: [],
  counts,
  remarks: [],
  remarksTotal: 0,
  importedBefore: null,
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

function storeWith(preview: (file: DraftFile) => FilePreview | null) {
  const asked: DraftFile[] = []
  const store = new ImportDraftStore({
    grant: async () => ({ granted: [], refused: ['secret.csv cannot be opened.'] }),
    preview: async (file) => {
      asked.push(file)
      return preview(file)
    },
  })
  return { store, asked }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('files on their way in', () => {
  it('reads every file that is added, one after the other', async () => {
    const { store, asked } = storeWith(readable)
    store.addPicked(picked('a.csv', 'b.csv'))
    await settled()
    expect(asked.map((file) => file.name)).toEqual(['a.csv', 'b.csv'])
    expect(store.state().files.map((file) => file.state)).toEqual(['read', 'read'])
  })

  it('reads a file again when its mapping is changed, with everything asked so far', async () => {
    const { store, asked } = storeWith(readable)
    store.addPicked(picked('a.csv'))
    await settled()
    store.ask('token of a.csv', { columns: { q1: 'comment' } })
    await settled()
    store.ask('token of a.csv', { kind: 'survey', columns: { q2: 'score' } })
    await settled()
    expect(asked.at(-1)?.asked).toMatchObject({ kind: 'survey', columns: { q1: 'comment', q2: 'score' } })
  })

  it('reads once more what was asked while the file was being read', async () => {
    const { store, asked } = storeWith(readable)
    store.addPicked(picked('a.csv'))
    store.ask('token of a.csv', { kind: 'deal' })
    await settled()
    expect(asked.at(-1)?.asked.kind).toBe('deal')
    expect(store.state().files[0]?.state).toBe('read')
  })

  it('keeps what could not be read on the list after an import', async () => {
    const { store } = storeWith((file) => (file.name === 'empty.csv' ? unreadable(file) : readable(file)))
    store.addPicked(picked('a.csv', 'empty.csv'))
    await settled()
    store.finish([])
    expect(store.state().files.map((file) => file.name)).toEqual(['empty.csv'])
    expect(store.state().selected).toBe('token of empty.csv')
  })

  it('says which files the host did not take', async () => {
    const { store } = storeWith(readable)
    await store.addFiles([])
    expect(store.state().refused).toEqual(['secret.csv cannot be opened.'])
  })

  it('reads everything again in another workspace, where other rows are repeats', async () => {
    const { store, asked } = storeWith(readable)
    store.addPicked(picked('a.csv'))
    await settled()
    store.readAgain()
    await settled()
    expect(asked).toHaveLength(2)
  })

  it('looks at the next file when the one looked at is taken off', async () => {
    const { store } = storeWith(readable)
    store.addPicked(picked('a.csv', 'b.csv'))
    await settled()
    store.remove('token of a.csv')
    expect(store.state().selected).toBe('token of b.csv')
  })
})
