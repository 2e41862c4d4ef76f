import { read } from '../readers/read.ts'
import type { InputFile, ReadItem } from '../readers/types.ts'
import { readyItem, type ReadyItem } from './ready-item.ts'
import type { ReadyBatch, ReadyOptions } from './protocol.ts'

export interface ReadyWatch {
  readonly signal?: AbortSignal | undefined
  /** Changes an item before it is made ready. */
  readonly mend?: (item: ReadItem) => ReadItem
}

/** Small enough that handing a batch over and writing it takes a fraction of a turn, however long its rows are. */
const mostItems = 50
const mostCharacters = 200_000

/** Reads a file and makes its items ready, in batches. @throws ReadError; the signal's reason when it is aborted */
export async function* readyBatches(
  file: InputFile,
  { headerSignature, ...options }: ReadyOptions,
  { signal, mend = (item) => item }: ReadyWatch = {},
): AsyncGenerator<ReadyBatch> {
  let share = 0
  const onBytes = (done: number, total: number): void => void (share = total === 0 ? 1 : done / total)
  let items: ReadyItem[] = []
  let characters = 0
  for await (const item of read(file, { ...options, onBytes, ...(signal && { signal }) })) {
    const ready = readyItem(mend(item), headerSignature)
    items.push(ready)
    characters += charactersOf(ready)
    if (items.length < mostItems && characters < mostCharacters) continue
    yield { items, share }
    items = []
    characters = 0
  }
  yield { items, share }
}

function charactersOf(item: ReadyItem): number {
  let characters = item.cells?.length ?? 0
  if (item.type === 'record') for (const { text } of item.passages) characters += text.length
  return characters
}
