import type { FilePreview } from '#shared/contract/sources.ts'
import type { DraftFile, ReadPreview } from '../../../renderer/src/screens/import/draft-file.ts'

/** A survey of three answers that is read without a doubt; `change` says what is different about it. */
export function previewOf(change: Partial<ReadPreview> = {}): ReadPreview {
  return {
    ok: true,
    token: 'token',
    file: 'answers.csv',
    bytes: 10,
    parts: 0,
    reading: {
      format: 'csv',
      kind: 'survey',
      tool: 'Qualtrics',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      headerAt: 0,
      headerRows: 1,
      speakers: {},
      questions: {},
      repairsText: false,
    },
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
    counts: { rowsRead: 3, rowsKept: 3, rowsSkipped: 0, comments: 3, nonAnswers: 0, repeats: 0, masked: {} },
    quality: { records: 3, withAccount: 3, withDate: 3, withScore: 3, withComment: 3 },
    remarks: [],
    remarksTotal: 0,
    importedBefore: null,
    remembered: null,
    doubtful: [],
    ...change,
  }
}

export function draftOf(preview: FilePreview | null, change: Partial<DraftFile> = {}): DraftFile {
  const file = { token: 'token', name: 'answers.csv', bytes: 1500, parts: 0 }
  return { ...file, asked: {}, state: 'read', preview, watched: null, ...change }
}
