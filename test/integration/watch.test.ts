import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WatchTimes } from '#engine/watch/folder-watch.ts'
import { scanFolder } from '#engine/watch/scan-folder.ts'
import { createWorkbench } from '#engine/workbench.ts'
import type { Workbench } from '#engine/workbench.types.ts'
import {
  hostEntries,
  type EngineEntry,
  type HostEntry,
  type InputOf,
  type OutputOf,
} from '#shared/contract/contract.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import { writeSurvey } from '../support/answers.ts'
import { importWorkerPath, resourcesFolder, workerPath } from '../support/project.ts'

type Asked = HostEntry | EngineEntry

let home = ''
let exports = ''
let nowMs = 0
let workbench: Workbench
let events: VerbatimEvent[] = []
let logged: string[] = []
const opened: Workbench[] = []

const at = (...parts: string[]): string => join(home, ...parts)

async function start(watchTimes: WatchTimes = { everyMs: null, quietMs: 5000 }, file = 'test.verbatim') {
  const made = createWorkbench({
    dataFolder: at('data'),
    scratchFolder: at('scratch'),
    resourcesFolder,
    workerPath,
    importWorkerPath,
    printPdf: null,
    pdfRefusal: '',
    clock: () => nowMs,
    watchTimes,
    log: (line) => logged.push(line),
  })
  opened.push(made)
  made.subscribe((event) => events.push(event))
  await made.open(at(file))
  return made
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'verbatim-watch-'))
  exports = at('Exports')
  mkdirSync(exports)
  nowMs = Date.UTC(2026, 9, 12)
  events = []
  logged = []
  workbench = await start()
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  rmSync(home, { recursive: true, force: true })
  // What goes wrong behind the scenes is a line in the log.
  const unexpected = logged.filter((line) => !line.includes('watched.json'))
  if (unexpected.length > 0) throw new Error(unexpected.join('\n'))
})

async function ask<Name extends Asked>(name: Name, input: InputOf<Name>): Promise<unknown> {
  const result = await workbench.request(name, input, null)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
const folders = async (): Promise<OutputOf<'host.watchedFolders'>['folders']> =>
  hostEntries['host.watchedFolders'].out.parse(await ask('host.watchedFolders', {})).folders
const watch = (folder = exports): Promise<unknown> =>
  ask('host.watchFolder', { token: workbench.grant(folder, basename(folder)).token })
const waiting = async (): Promise<readonly string[]> =>
  (await folders()).flatMap((folder) => folder.waiting.map(({ name }) => name))
const tokens = async (): Promise<readonly string[]> =>
  (await folders()).flatMap((folder) => folder.waiting.map(({ token }) => token))

/** What waits once everything there has rested for five seconds. */
async function rested(): Promise<readonly string[]> {
  await folders()
  nowMs += 5000
  return waiting()
}
/** A file is written again a while later. */
function write(name: string, text = 'text\nIt fails every night\n', secondsLater = 0): string {
  const path = join(exports, name)
  writeFileSync(path, text)
  const changedS = nowMs / 1000 + secondsLater
  utimesSync(path, changedS, changedS)
  return path
}
const told = (type: VerbatimEvent['type']): readonly VerbatimEvent[] => events.filter((event) => event.type === type)

describe('a watched folder', () => {
  it('proposes a file once it has not changed for five seconds, with a token that can be imported', async () => {
    await watch()
    write('nps.csv')
    expect(await waiting()).toEqual([])
    nowMs += 4999
    expect(await waiting()).toEqual([])
    nowMs += 1
    const [folder] = await folders()
    expect(folder).toMatchObject({ name: 'Exports', place: exports, isMissing: false })
    expect(folder?.waiting).toMatchObject([{ name: 'nps.csv', bytes: 26 }])
    expect(workbench.pathOf(folder?.waiting[0]?.token ?? '')).toBe(join(exports, 'nps.csv'))
  })

  it('waits longer for a file that is still being written', async () => {
    await watch()
    write('nps.csv')
    await folders()
    nowMs += 4000
    write('nps.csv', 'text\nIt fails every night\nand every day\n')
    await folders()
    nowMs += 4000
    expect(await waiting()).toEqual([])
    nowMs += 1000
    expect(await waiting()).toEqual(['nps.csv'])
  })

  it('passes over what is hidden, temporary, empty, a link or not of a kind that is read', async () => {
    await watch()
    for (const name of ['.cache', 'e.csv.download']) mkdirSync(join(exports, name))
    const passed = ['.hidden.csv', '~$nps.xlsx', 'a.csv.part', 'b.csv.crdownload', 'c.tmp', 'photo.jpg', 'film.mp4']
    for (const name of [...passed, '.cache/old.csv', 'e.csv.download/e.csv', 'd.csv', 'd.csv.part', 'good.csv'])
      write(name)
    write('empty.csv', '')
    writeFileSync(at('secret.txt'), 'not in the folder')
    symlinkSync(at('secret.txt'), join(exports, 'link.txt'))
    expect(await rested()).toEqual(['good.csv'])
  })

  it('looks into the folders in it and names them', async () => {
    mkdirSync(join(exports, 'Call with Northwind'))
    write('Call with Northwind/transcript.vtt')
    await watch()
    expect(await rested()).toEqual(['Call with Northwind/transcript.vtt'])
  })

  it('is not searched beyond a limit, and it is known that there is more', async () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) write(name)
    const [whole, cut] = [await scanFolder(exports, 3), await scanFolder(exports, 2)]
    expect([whole?.files.length, whole?.isCut]).toEqual([3, false])
    expect([cut?.files.map(({ name }) => name), cut?.isCut]).toEqual([['a.csv', 'b.csv'], true])
  })

  it('keeps the token of a file for as long as the file is the same', async () => {
    await watch()
    write('nps.csv')
    await rested()
    const before = await tokens()
    expect(await tokens()).toEqual(before)
    write('nps.csv', 'text\nAnother\n', 60)
    await rested()
    expect(await tokens()).not.toEqual(before)
  })

  it('does not propose a file that was settled, until it changes', async () => {
    await watch()
    write('nps.csv')
    await rested()
    await ask('host.settleWaiting', { tokens: [...(await tokens())] })
    expect(await rested()).toEqual([])
    write('nps.csv', 'text\nAnother\n', 60)
    expect(await rested()).toEqual(['nps.csv'])
  })

  it('settles a file as it was when it was proposed, not as it has become', async () => {
    await watch()
    write('nps.csv')
    await rested()
    const before = await tokens()
    write('nps.csv', 'text\nAnother\n', 60)
    await ask('host.settleWaiting', { tokens: [...before] })
    expect(await rested()).toEqual(['nps.csv'])
  })

  it('does not propose a file whose bytes are a source already, whatever its name', async () => {
    const survey = writeSurvey(home, { rows: 8 })
    await ask('sources.import', { files: [{ token: workbench.grant(survey, 'survey.csv').token }] })
    await watch()
    writeFileSync(join(exports, 'copy of survey.csv'), readFileSync(survey))
    write('other.csv')
    expect(await rested()).toEqual(['other.csv'])
  })

  it('stops proposing a file when it has been imported', async () => {
    await watch()
    writeSurvey(exports, { rows: 8 })
    await rested()
    const [token = ''] = await tokens()
    await ask('sources.import', { files: [{ token }] })
    expect(await waiting()).toEqual([])
  })

  it('is missing while it is away, and nothing is forgotten when it comes back', async () => {
    await watch()
    write('nps.csv')
    write('old.csv')
    await rested()
    const [first, second] = (await folders())[0]?.waiting ?? []
    await ask('host.settleWaiting', { tokens: [second?.token ?? ''] })
    renameSync(exports, at('elsewhere'))
    expect(await folders()).toMatchObject([{ name: 'Exports', isMissing: true, waiting: [] }])
    renameSync(at('elsewhere'), exports)
    expect(await folders()).toMatchObject([{ isMissing: false, waiting: [{ name: 'nps.csv', token: first?.token }] }])
  })

  it('is watched once, though it is added twice or lies in another', async () => {
    mkdirSync(join(exports, 'inner'))
    write('inner/nps.csv')
    await watch()
    await watch()
    await watch(join(exports, 'inner'))
    expect(await folders()).toHaveLength(2)
    expect(await rested()).toEqual(['inner/nps.csv'])
  })

  it('is watched no more when that is asked for, and its settled files stay settled', async () => {
    await watch()
    write('nps.csv')
    await rested()
    await ask('host.settleWaiting', { tokens: [...(await tokens())] })
    const [folder] = await folders()
    await ask('host.unwatchFolder', { id: folder?.id ?? '' })
    expect(await folders()).toEqual([])
    await watch()
    expect(await rested()).toEqual([])
  })
})

describe('what is told', () => {
  it('says once that files wait, and again when their number changes', async () => {
    await watch()
    write('a.csv')
    write('b.csv')
    await rested()
    await folders()
    expect(told('waiting')).toEqual([{ type: 'waiting', files: 2 }])
    expect(told('notice')).toEqual([
      { type: 'notice', tone: 'info', message: '2 new files in Exports wait to be looked at.' },
    ])
    write('c.csv')
    await rested()
    expect(told('waiting').at(-1)).toEqual({ type: 'waiting', files: 3 })
    expect(told('notice')).toHaveLength(1)
    await ask('host.settleWaiting', { tokens: [...(await tokens())] })
    expect(told('waiting').at(-1)).toEqual({ type: 'waiting', files: 0 })
  })

  it('comes by itself, without being asked', async () => {
    write('nps.csv')
    workbench = await start({ everyMs: 1, quietMs: 0 }, 'second.verbatim')
    const proposed = new Promise<VerbatimEvent>((resolve) => {
      workbench.subscribe((event) => event.type === 'waiting' && resolve(event))
    })
    await watch()
    expect(await proposed).toEqual({ type: 'waiting', files: 1 })
    write('more.csv')
    const again = new Promise<VerbatimEvent>((resolve) => {
      workbench.subscribe((event) => event.type === 'waiting' && resolve(event))
    })
    expect(await again).toEqual({ type: 'waiting', files: 2 })
  })
})

describe('the list of watched folders', () => {
  it('is of the machine and of one workspace: another has its own, and the workspace file holds none of it', async () => {
    await watch()
    await workbench.open(at('other.verbatim'))
    expect(await folders()).toEqual([])
    await workbench.open(at('test.verbatim'))
    expect(await folders()).toHaveLength(1)
    expect(readFileSync(at('data', 'watched.json'), 'utf8')).toContain('Exports')
    expect(readFileSync(at('test.verbatim')).includes('Exports')).toBe(false)
  })

  it('is there again after a restart, with what was settled', async () => {
    await watch()
    write('nps.csv')
    write('old.csv')
    await rested()
    const [, old] = await tokens()
    await ask('host.settleWaiting', { tokens: [old ?? ''] })
    await workbench.close()
    workbench = await start()
    expect(await rested()).toEqual(['nps.csv'])
  })

  it('sees a folder that another process adds', async () => {
    await folders()
    const first = workbench
    workbench = await start({ everyMs: null, quietMs: 0 }, 'test.verbatim')
    await watch()
    workbench = first
    expect(await folders()).toHaveLength(1)
  })

  it('is kept aside when it is damaged, and begun anew', async () => {
    await watch()
    writeFileSync(at('data', 'watched.json'), '{ "half')
    expect(await folders()).toEqual([])
    await watch()
    expect(await folders()).toHaveLength(1)
    expect(readFileSync(at('data', 'watched.damaged.json'), 'utf8')).toBe('{ "half')
    expect(logged).toHaveLength(1)
    expect(logged[0]).toMatch(/watched\.json cannot be read\. Watch the folders again\.$/)
  })
})

describe('what cannot be watched', () => {
  const refusal = async (name: HostEntry, input: unknown): Promise<unknown> => {
    const result = await workbench.request(name, input, null)
    return result.ok ? 'answered' : result.error
  }

  it('is a file, and it is said', async () => {
    const { token } = workbench.grant(write('nps.csv'), 'nps.csv')
    expect(await refusal('host.watchFolder', { token })).toMatchObject({
      code: 'refused',
      message: 'nps.csv is not a folder that can be read. Choose another.',
    })
    expect(await folders()).toEqual([])
  })

  it.each(['../../etc', '/etc', 'unknown'])('is the made-up token %s', async (token) => {
    expect(await refusal('host.watchFolder', { token })).toMatchObject({ code: 'not-found' })
  })

  it('leaves the rest alone when a folder is named that is not watched', async () => {
    await watch()
    expect(await refusal('host.unwatchFolder', { id: 'unknown' })).toMatchObject({ code: 'not-found' })
    expect(await refusal('host.settleWaiting', { tokens: ['unknown'] })).toBe('answered')
    expect(await folders()).toHaveLength(1)
  })
})
