/**
 * Writes the sample year. `node resources/sample/make/index.ts` writes it beside this folder and the planted truth
 * to test/fixtures; `node resources/sample/make/index.ts FOLDER` writes everything to FOLDER instead.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeAccounts, makeProspects } from './accounts.ts'
import { makeAnswers } from './answers.ts'
import { makeCalls } from './calls.ts'
import { accountTable, dealReport } from './crm.ts'
import { makeDeals } from './deals.ts'
import { createRandom } from './random.ts'
import { surveyOfFirstHalf, surveyOfSecondHalf } from './surveys.ts'
import { truthOf } from './truth.ts'
import { asWebVtt } from './webvtt.ts'

const elsewhere = process.argv[2]
const target = elsewhere ?? path.join(import.meta.dirname, '..')
const truthFile = path.join(elsewhere ?? path.join(import.meta.dirname, '../../../test/fixtures'), 'sample-truth.json')

const accounts = makeAccounts(createRandom('accounts 35'))
const prospects = makeProspects(createRandom('prospects'))
const answers = makeAnswers(accounts)
const calls = makeCalls(accounts)
const deals = makeDeals(accounts, prospects)

const callFolder = path.join(target, 'calls')
mkdirSync(callFolder, { recursive: true })
for (const name of readdirSync(callFolder).filter((file) => file.endsWith('.vtt'))) rmSync(path.join(callFolder, name))
for (const call of calls) writeFileSync(path.join(callFolder, call.file), asWebVtt(call))
writeFileSync(path.join(target, 'survey-2026-h1.csv'), surveyOfFirstHalf(answers))
writeFileSync(path.join(target, 'survey-2026-h2.csv'), surveyOfSecondHalf(answers))
writeFileSync(path.join(target, 'deals-fy26.csv'), dealReport(deals))
writeFileSync(path.join(target, 'accounts.csv'), accountTable(accounts))
mkdirSync(path.dirname(truthFile), { recursive: true })
writeFileSync(truthFile, truthOf({ accounts, answers, calls, deals }))
