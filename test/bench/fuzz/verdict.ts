/** What became of one mutated file. */
export type Verdict =
  | { readonly type: 'read'; readonly sources: number; readonly rows: number }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'crash'; readonly error: string }
  | { readonly type: 'unaccounted'; readonly expected: number; readonly counted: number; readonly file: string }

export interface Task {
  readonly path: string
  readonly name: string
  /** An empty folder for what is unpacked. */
  readonly scratch: string
}
