import type {
  ColumnRole,
  DateOrder,
  FileFormat,
  MaskKind,
  Outcome,
  ScoreKind,
  Side,
  SourceKind,
  Voice,
} from '#shared/domain/reading.ts'

/** A file on disk, under the name its owner knows it by. */
export interface InputFile {
  readonly path: string
  readonly name: string
  /** For a bundle (a zip or a folder of calls, Gong's two files): the files in it, read as one source. */
  readonly parts?: readonly InputFile[]
}

/** How a file is read: everything that was guessed and can be changed. */
export interface Reading {
  readonly format: FileFormat
  readonly kind: SourceKind
  /** The tool it came from, as people write it ('Qualtrics', 'Salesforce', 'Zoom'), or 'table', 'transcript', 'notes'. */
  readonly tool: string
  /** WHATWG name: 'utf-8', 'utf-16le', 'windows-1252' … */
  readonly encoding: string
  /** Delimiter of a CSV; null for a table of one column and for other formats. */
  readonly delimiter: string | null
  /** Sheet of a workbook; null for other formats. */
  readonly sheet: string | null
  /** Zero-based index of the first header row among the parsed rows (title rows stand above it), and how many there are; 0 for a table without a header. */
  readonly headerAt: number
  readonly headerRows: number
  /** Sides of speakers, by the name in the file; a speaker who is not in it is 'unknown'. */
  readonly speakers: Readonly<Record<string, Side>>
  /** Questions that are counted under another text, by their own: variants of one question joined on request. */
  readonly questions: Readonly<Record<string, string>>
  /** Whether letters garbled by mixed encodings are put right. */
  readonly repairsText: boolean
}

export interface ColumnMapping {
  readonly index: number
  /** The header as written; for multi-row headers the code of the first row. */
  readonly name: string
  /** The question's text, where the file carries one apart from the name. */
  readonly question: string | null
  readonly role: ColumnRole
  /** For role 'score': which kind and scale. */
  readonly score: { readonly kind: ScoreKind; readonly min: number; readonly max: number } | null
  /** For a column of dates: the order of day, month and year; null where it cannot be told or does not matter. */
  readonly dateOrder: DateOrder | null
  /** 0 to 1, and the reason in words ('whole numbers 0 to 10 under a name like nps'). */
  readonly sure: number
  readonly why: string
}

/** What is known of a file before it is imported. */
export interface Inspection {
  readonly reading: Reading
  /** 0 to 1: how sure it is what tool and kind the file is, and by what ('the header has ResponseId and RecordedDate'). */
  readonly sure: number
  readonly why: string
  /** Empty for transcripts and notes. */
  readonly columns: readonly ColumnMapping[]
  /** Up to five rows of masked cells, for the preview. */
  readonly samples: readonly (readonly string[])[]
  /** The row of each sample as a spreadsheet counts them; empty for transcripts and notes. */
  readonly sampleRows: readonly number[]
  /** Sheets of a workbook that hold anything, in its order; empty for other formats. */
  readonly sheets: readonly string[]
  /** Speakers of a transcript with their number of turns, their side and what says so ('acme.example is ours'). */
  readonly speakers: readonly {
    readonly name: string
    readonly turns: number
    readonly side: Side
    readonly why: string
  }[]
  /** Questions found with their number of answers (in the head that was looked at), for joining variants. */
  readonly questions: readonly { readonly text: string; readonly answers: number }[]
  /** Groups of questions that look like variants of one; joined only on request. */
  readonly variants: readonly (readonly string[])[]
  /** Garbled letters that could be put right: how many cells, and up to three examples, masked. Null where there are none. */
  readonly repair: {
    readonly cells: number
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  } | null
  /** Stable over exports of the same shape: normalised header names. */
  readonly headerSignature: string
  /** What asks for a look before the import, since only a person can tell ('Dates could be day first or month first'). */
  readonly checks: readonly string[]
  /** Things a person should know ('Times are in America/Denver'). */
  readonly notes: readonly string[]
}

/** Where in the file: row numbers of a table as a spreadsheet counts them (header is row 1), or lines of a text. 1-based, inclusive. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** A stretch of stored, masked, otherwise untouched text: one answer, one turn, one reason, one note. */
export interface ReadPassage {
  /** Column name, or 'turn', 'note'. */
  readonly field: string
  readonly question: string | null
  readonly speaker: string | null
  readonly voice: Voice
  readonly startMs: number | null
  readonly endMs: number | null
  readonly text: string
  readonly place: Place
  /** The comments in it, as spans of UTF-16 offsets into text. None for internal speech and for non-answers. */
  readonly comments: readonly { readonly start: number; readonly end: number; readonly voice: Voice }[]
}

export interface ReadRecord {
  /** Name of the file within a bundle; null for a file by itself. place counts within it. */
  readonly part: string | null
  readonly place: Place
  /** The source's own id, where it has one that is unique and not personal data. */
  readonly ownId: string | null
  readonly account: string | null
  readonly respondent: string | null
  /** ISO date or date-time without zone, with how much of it is known. */
  readonly when: { readonly iso: string; readonly precision: 'day' | 'minute' | 'second' } | null
  readonly title: string | null
  readonly durationMs: number | null
  readonly scores: readonly {
    readonly kind: ScoreKind
    readonly value: number
    readonly min: number
    readonly max: number
    readonly column: string
  }[]
  readonly deal: {
    readonly outcome: Outcome | null
    /** In minor units (cents) of the currency. */
    readonly amountMinor: number | null
    readonly currency: string | null
    readonly competitor: string | null
    readonly stage: string | null
  } | null
  /** Of an account row: yearly value and next renewal. */
  readonly accountFacts: {
    readonly valueMinor: number | null
    readonly currency: string | null
    readonly renewalOn: string | null
  } | null
  /** Columns without a role, by name; empty cells absent. Masked. */
  readonly attributes: Readonly<Record<string, string>>
  /** The original row, masked, left-out columns as ''. Null for transcripts and notes, whose passages are the original. */
  readonly cells: readonly string[] | null
  readonly passages: readonly ReadPassage[]
  /** Non-answers ('n/a', 'none', '-') met in comment columns: kept for the score, not counted as comments. */
  readonly nonAnswers: number
  /** What was lost of this row without losing the row: reason 'Date "31/02/2026" does not exist', fate 'kept without a date'. */
  readonly remarks: readonly { readonly reason: string; readonly fate: string }[]
}

/**
 * One row of the file after reading, or several that make one record (the messages of a conversation): kept, or skipped
 * with a reason. Rows read = rows of records + skips.
 */
export type ReadItem =
  | {
      readonly type: 'record'
      /** Rows of a table the record was made of; of a bundle, files. */
      readonly rows: number
      readonly record: ReadRecord
      readonly masked: Readonly<Partial<Record<MaskKind, number>>>
    }
  | {
      readonly type: 'skip'
      readonly part: string | null
      readonly row: number
      readonly reason: string
      /** What stood there, masked, for the download of what was left out; null where there is nothing to show. */
      readonly cells: readonly string[] | null
    }

export interface ReadOptions {
  readonly reading: Reading
  readonly columns: readonly ColumnMapping[]
  /** Kinds of personal data to mask. */
  readonly mask: readonly MaskKind[]
  readonly signal?: AbortSignal
  /** Bytes consumed so far, for progress. */
  readonly onBytes?: (done: number, total: number) => void
}
