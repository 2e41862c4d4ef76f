import { parentPort } from 'node:worker_threads'
import { gather } from '#engine/readers/bundles/gather.ts'
import { ReadError } from '#engine/readers/errors.ts'
import { inspect } from '#engine/readers/inspect.ts'
import { read } from '#engine/readers/read.ts'
import { tableFormats } from '#engine/readers/tables/table-head.ts'
import type { InputFile } from '#engine/readers/types.ts'
import { usualMaskKinds } from '#shared/domain/reading.ts'
import { countRows } from './count-rows.ts'
import type { Task, Verdict } from './verdict.ts'

parentPort?.on('message', (task: Task) => {
  void verdictOn(task).then((verdict) => parentPort?.postMessage(verdict))
})

async function verdictOn({ path, name, scratch }: Task): Promise<Verdict> {
  try {
    const { files, refused } = await gather([{ path, name }], scratch)
    if (files.length === 0) return { type: 'refused', code: refused.length === 0 ? 'nothing' : 'bundle' }
    let rows = 0
    let refusal: string | null = null
    for (const file of files) {
      const found = await readOne(file)
      if (found.type === 'refused') refusal = found.code
      else if (found.type === 'read') rows += found.rows
      else return found
    }
    return files.length === 1 && refusal !== null
      ? { type: 'refused', code: refusal }
      : { type: 'read', sources: files.length, rows }
  } catch (error) {
    return crash(error)
  }
}

async function readOne(file: InputFile): Promise<Verdict> {
  try {
    const { reading, columns } = await inspect(file)
    let counted = 0
    for await (const item of read(file, { reading, columns, mask: usualMaskKinds })) {
      counted += item.type === 'record' ? item.rows : 1
    }
    const isTable = file.parts === undefined && columns.length > 0 && tableFormats.has(reading.format)
    const expected = isTable ? await countRows(file, reading) : counted
    if (expected === counted) return { type: 'read', sources: 1, rows: counted }
    return { type: 'unaccounted', expected, counted, file: file.name }
  } catch (error) {
    return error instanceof ReadError && !error.message.includes('\n')
      ? { type: 'refused', code: error.code }
      : crash(error)
  }
}

function crash(error: unknown): Verdict {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { type: 'crash', error: words.split('\n').slice(0, 6).join(' | ') }
}
