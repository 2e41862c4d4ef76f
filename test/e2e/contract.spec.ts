import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '#shared/contract/contract.ts'
import { refusals } from '../contract/tour/refusals.ts'
import { tour } from '../contract/tour/tour.ts'
import { writeSurvey } from '../support/answers.ts'
import { expect, test } from './support/fixture.ts'

test('answers every entry of the contract through this host', async ({ bridge, workspace }) => {
  await workspace.create('Tour')
  const [survey] = await workspace.grant([writeSurvey(mkdtempSync(join(tmpdir(), 'verbatim-tour-')))])
  const request = (entry: string, input: unknown) => bridge.ask(entry, input, null)
  const answered = await tour(request, survey?.token ?? '')
  expect([...answered].sort()).toEqual(Object.keys(contract).sort())
  await refusals(request)
})
