import { basename, resolve } from 'node:path'
import { sampleMost, type AgreementSample } from '#shared/contract/agreement.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCoefficient, formatCount, formatDate, formatInterval, formatNumber } from '#shared/domain/format.ts'
import type { Given } from '../arguments.ts'
import type { Answer, Call, Command } from '../command.types.ts'
import { mustBeReadable, mustBeWorkspace, standingAt } from '../existing.ts'
import { InputFault, UsageError } from '../failures.ts'
import { withWorkspace, type Session } from '../session.ts'
import { left, right, tableOf } from '../table.ts'

const usage =
  'agreement W [list|draw|hand-out SAMPLE|read FILE|results SAMPLE] [--size N] [--seed N] [--blind] [--out DIR]'
const actions = ['list', 'draw', 'hand-out', 'read', 'results'] as const
type Action = (typeof actions)[number]

interface Asked {
  readonly action: Action
  /** A sample's id, or a file. */
  readonly of: string
}

function readAction([, word = 'list', of = '']: readonly string[]): Asked {
  const action = actions.find((known) => known === word)
  if (action === undefined) throw new UsageError(`agreement knows ${actions.join(', ')}, not "${word}"`, usage)
  const isOfOne = action !== 'list' && action !== 'draw'
  if (isOfOne && of === '') throw new UsageError(`The ${action === 'read' ? 'file' : 'sample'} is missing`, usage)
  if (!isOfOne && of !== '') throw new UsageError('There are too many arguments', usage)
  return { action, of }
}

const answered = (json: unknown, text: string): Answer => ({ json, text, status: 0 })

function folderOf(session: Session, given: Given): string {
  const out = given.text('out') ?? '.'
  if (standingAt(resolve(out)) !== 'folder') throw new InputFault(`${out} is not a folder.`)
  return session.grant(resolve(out), out)
}

const stateOf = ({ coders, comments }: AgreementSample): string =>
  coders
    .map(({ name, isPlaced, isFinished, passed }) =>
      isPlaced ? 'as sorted' : isFinished ? `${name}: handed in` : `${name}: ${passed} of ${comments}`,
    )
    .join(', ')

async function list(session: Session): Promise<Answer> {
  const { samples } = await session.ask('agreement.list', {})
  if (samples.length === 0) return answered({ samples }, 'No sample is drawn yet.')
  const rows = samples.map((sample) => [
    sample.id,
    formatDate(sample.drawnAt.slice(0, 10)),
    sample.workspace,
    formatNumber(sample.comments),
    stateOf(sample),
  ])
  return answered(
    { samples },
    tableOf([left('Sample'), left('Drawn'), left('In'), right('Comments'), left('Coders')], rows),
  )
}

async function draw(session: Session, given: Given): Promise<Answer> {
  const { themes } = await session.ask('themes.list', {})
  if (themes.length === 0)
    throw new InputFault('There are no themes to code yet. "verbatim themes W --find" finds some.')
  const { id } = await session.ask('agreement.draw', {
    themes: themes.map((theme) => theme.id),
    size: given.whole('size', { from: 2, to: sampleMost }) ?? 60,
    seed: given.whole('seed', { from: 0, to: 999_999_999 }),
    isStratified: true,
    compares: given.flag('blind') ? 'blind' : 'placed',
  })
  const sample = await session.ask('agreement.sample', { id })
  const what = `${formatCount(sample.comments, 'comment')} on ${formatCount(themes.length, 'theme')}`
  return answered(sample, `Drew ${what} as ${id}, seed ${sample.seed}.`)
}

async function handOut(session: Session, sample: string, given: Given): Promise<Answer> {
  const { file, rows } = await session.work('agreement.saveTask', { sample, folder: folderOf(session, given) })
  return answered({ file: file.name, comments: rows }, `Saved ${formatCount(rows, 'comment')} as ${file.name}.`)
}

async function readFile(session: Session, typed: string): Promise<Answer> {
  mustBeReadable(resolve(typed), typed)
  const taken = await session.ask('agreement.read', { token: session.grant(resolve(typed), basename(typed)) })
  return answered(taken, [taken.words, ...taken.left].join('\n'))
}

type Coefficient = OutputOf<'agreement.results'>['overall']['kappa']
const words = (of: Coefficient): string =>
  of === null
    ? 'not defined'
    : `${formatCoefficient(of.value)}${of.interval ? ` (${formatInterval(of.interval, formatCoefficient)})` : ''} ${of.word}`

/** The table of themes and the sentence; with --out also as a CSV. */
async function results(session: Session, sample: string, given: Given): Promise<Answer> {
  const found = await session.ask('agreement.results', { sample })
  if (given.text('out') !== null)
    await session.work('agreement.saveResults', { sample, folder: folderOf(session, given) })
  const rows = [...found.themes, { ...found.overall, label: 'All themes together' }].map((of) => [
    of.label,
    ...[of.both, of.first, of.second, of.neither].map((count) => formatNumber(count)),
    words(of.kappa),
    words(of.alpha),
  ])
  const heads = [
    left('Theme'),
    right('Both'),
    right(`Only ${found.first}`),
    right(`Only ${found.second}`),
    right('Neither'),
  ]
  return answered(found, `${tableOf([...heads, left('κ'), left('α')], rows)}\n\n${found.sentence}`)
}

export const agreementCommand: Command = {
  usage,
  options: { size: 'text', seed: 'text', blind: 'flag', out: 'text' },
  positionals: { from: 1, to: 3 },
  async run({ given, path, typedPath, terminal }: Call): Promise<Answer> {
    const { action, of } = readAction(given.positionals)
    mustBeWorkspace(path, typedPath)
    return withWorkspace(path, terminal, (session) => {
      if (action === 'draw') return draw(session, given)
      if (action === 'hand-out') return handOut(session, of, given)
      if (action === 'read') return readFile(session, of)
      return action === 'results' ? results(session, of, given) : list(session)
    })
  },
}
